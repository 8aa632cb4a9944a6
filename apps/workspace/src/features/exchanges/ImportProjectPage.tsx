import { useMutation } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { ErrorNotice, FileDrop, PageHeader, useToasts } from '@needfinder/ui';
import { Link, useNavigate } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { UploadList } from '../imports/UploadList.js';
import { useUploads } from '../imports/useUploads.js';
import { importedInWords } from './exchange-words.js';
import classes from './exchanges.module.css';
import { ImportExchangeDocument } from './import-exchange.mutation.generated.js';
import { PreviewExchangeDocument } from './preview-exchange.mutation.generated.js';
import { ProjectPreview } from './ProjectPreview.js';

/** What of the study is read again once a project is in it. */
const TOUCHED = ['interviews', 'codebook', 'respondents', 'study'];

/** A project of another program comes in: one file, looked at, then taken over whole. */
export default function ImportProjectPage() {
  usePageTitle('Bring a project', 'Data');
  const studyId = useStudyId();
  const paths = usePaths();
  const navigate = useNavigate();
  const { show } = useToasts();
  const { uploads, add, remove } = useUploads();
  const [read, reading] = useMutation(PreviewExchangeDocument);
  const [take, taking] = useMutation(ImportExchangeDocument, {
    update: (cache) => TOUCHED.forEach((fieldName) => cache.evict({ fieldName })),
  });
  const [upload] = uploads;
  const isRead = upload?.id && reading.data?.previewExchange.uploadId === upload.id;
  const preview = isRead ? reading.data!.previewExchange : null;
  const look = () => {
    // A refusal is shown below as `reading.error`.
    if (upload?.id) read({ variables: { studyId, uploadId: upload.id } }).catch(() => undefined);
  };
  const importAll = async () => {
    try {
      const { data } = await take({ variables: { studyId, uploadId: preview!.uploadId } });
      show({ message: importedInWords(data!.importExchange) });
      void navigate(preview!.interviews.length > 0 ? paths.interviews() : paths.codebook());
    } catch {
      // Shown below as `taking.error`; the preview stays.
    }
  };
  const error = reading.error ?? taking.error;
  return (
    <>
      <Link className="nf-link" to={paths.data()}>
        Data
      </Link>
      <PageHeader
        title="Bring a project from another program"
        description="Interviews, codes, codings, memos and people come as they are. You see what comes, and what has no place here, before anything is changed."
      />
      <div className={classes.bring}>
        {upload ? (
          <UploadList uploads={uploads} onRemove={remove} />
        ) : (
          <FileDrop
            label="Drop a project or a sheet of coded passages here"
            hint="REFI-QDA projects and codebooks (.qdpx, .qdc) of NVivo, MAXQDA, ATLAS.ti, QualCoder and others; Taguette projects (.sqlite3); highlights of Taguette and Dovetail and coding references of NVivo (.csv, .xlsx)."
            accept=".qdpx,.qdc,.sqlite3,.sqlite,.db,.csv,.tsv,.xlsx"
            multiple={false}
            onFiles={add}
          />
        )}
        {error ? <ErrorNotice error={error} title="Nothing was imported" /> : null}
        {preview ? (
          <>
            <ProjectPreview preview={preview} />
            <Group gap="xs">
              <Button loading={taking.loading} onClick={() => void importAll()}>
                Import this project
              </Button>
              <Button variant="default" onClick={() => upload && remove(upload.key)}>
                Take another file
              </Button>
            </Group>
          </>
        ) : upload ? (
          <Button loading={reading.loading} disabled={!upload.id} onClick={look}>
            Read the file
          </Button>
        ) : null}
      </div>
    </>
  );
}
