import { useMutation } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { ErrorNotice, FileDrop, PageHeader, StatusBadge, useToasts } from '@needfinder/ui';
import { Link, useNavigate } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { countOf } from '../imports/import-words.js';
import { UploadList } from '../imports/UploadList.js';
import { useUploads } from '../imports/useUploads.js';
import classes from './codebook.module.css';
import { ImportCodebookDocument } from './import-codebook.mutation.generated.js';
import { PreviewCodebookDocument, type PreviewCodebookMutation } from './preview-codebook.mutation.generated.js';

type Preview = PreviewCodebookMutation['previewCodebook'];
const STATES = { NEW: ['active', 'New'], CHANGED: ['warning', 'Changed'], SAME: ['neutral', 'As it is'] } as const;

/** Codes come in: one file, looked at, then taken over as one step that can be undone. */
export default function ImportCodebookPage() {
  usePageTitle('Import a codebook', 'Needs');
  const studyId = useStudyId();
  const paths = usePaths();
  const navigate = useNavigate();
  const { show } = useToasts();
  const { uploads, add, remove } = useUploads();
  const [read, reading] = useMutation(PreviewCodebookDocument);
  const [take, taking] = useMutation(ImportCodebookDocument);
  const [upload] = uploads;
  const preview =
    upload?.id && reading.data?.previewCodebook.uploadId === upload.id ? reading.data.previewCodebook : null;
  const look = () => {
    // A refusal is shown below as `reading.error`.
    if (upload?.id) read({ variables: { studyId, uploadId: upload.id } }).catch(() => undefined);
  };
  const importAll = async () => {
    try {
      await take({ variables: { studyId, uploadId: preview!.uploadId } });
      show({ message: `${countOf(preview!.codes.length, 'code')} imported` });
      void navigate(paths.codebook());
    } catch {
      // Shown below as `taking.error`; the preview stays.
    }
  };
  const error = reading.error ?? taking.error;
  return (
    <>
      <Link className="nf-link" to={paths.codebook()}>
        Codebook
      </Link>
      <PageHeader
        title="Import a codebook"
        description="Bring codes as a sheet or from another program. You see what becomes of each before anything is changed."
      />
      <div className={classes.bring}>
        {upload ? (
          <UploadList uploads={uploads} onRemove={remove} />
        ) : (
          <FileDrop
            label="Drop a CSV, TSV or XLSX sheet or a REFI-QDA codebook (.qdc) here"
            hint="The first row names the columns: name, and if you have them parent, kind (need or theme), statement, definition, include, exclude, key phrases, colour, pattern."
            accept=".csv,.tsv,.xlsx,.qdc"
            multiple={false}
            onFiles={add}
          />
        )}
        {error ? <ErrorNotice error={error} title="Nothing was imported" /> : null}
        {preview ? (
          <CodebookPreview preview={preview} />
        ) : upload ? (
          <Button loading={reading.loading} disabled={!upload.id} onClick={look}>
            Read the file
          </Button>
        ) : null}
        {preview ? (
          <Group gap="xs">
            <Button
              loading={taking.loading}
              disabled={preview.problems.length > 0 || preview.codes.length === 0}
              onClick={() => void importAll()}
            >
              Import {countOf(preview.codes.length, 'code')}
            </Button>
            <Button variant="default" onClick={() => upload && remove(upload.key)}>
              Take another file
            </Button>
          </Group>
        ) : null}
      </div>
    </>
  );
}

function CodebookPreview({ preview: { codes, problems, ignoredColumns } }: { preview: Preview }) {
  return (
    <>
      {problems.length > 0 ? (
        <div role="alert">
          <p>
            <strong>Nothing can be imported yet.</strong> Mend these in the file and bring it again:
          </p>
          <ul>
            {problems.map(({ row, column, sentence }) => (
              <li key={`${row} ${column} ${sentence}`}>
                row {row}
                {column ? `, column ${column}` : ''}: {sentence}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {ignoredColumns.length > 0 ? <p className="nf-light">Not taken over: {ignoredColumns.join(', ')}.</p> : null}
      {codes.length > 0 ? (
        <div className={classes.previewScroll}>
          <table className={classes.preview}>
            <caption className="nf-visually-hidden">What becomes of each code</caption>
            <thead>
              <tr>
                <th scope="col">Row</th>
                <th scope="col">Code</th>
                <th scope="col">Stands under</th>
                <th scope="col">Kind</th>
                <th scope="col">Becomes</th>
              </tr>
            </thead>
            <tbody>
              {codes.map(({ row, label, parent, kind, state }) => (
                <tr key={`${row} ${label}`}>
                  <td>{row}</td>
                  <td>{label}</td>
                  <td>{parent ?? ''}</td>
                  <td>{kind.toLowerCase()}</td>
                  <td>
                    <StatusBadge tone={STATES[state][0]}>{STATES[state][1]}</StatusBadge>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </>
  );
}
