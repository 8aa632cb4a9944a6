import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { EmptyState, ErrorNotice, FileDrop, PageHeader } from '@needfinder/ui';
import { Link, useNavigate } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { CodedElsewhere } from '../exchanges/CodedElsewhere.js';
import { useMayEdit } from '../session/useViewer.js';
import { countOf } from './import-words.js';
import classes from './imports.module.css';
import { StartImportDocument } from './start-import.mutation.generated.js';
import { UploadList } from './UploadList.js';
import { useUploads } from './useUploads.js';

/** First step of the wizard: bring the files. Nothing is written to the study before the last step. */
export default function NewImportPage() {
  usePageTitle('Import a survey');
  const studyId = useStudyId();
  const paths = usePaths();
  const navigate = useNavigate();
  const mayEdit = useMayEdit();
  const { uploads, add, remove } = useUploads();
  const [start, { loading, error }] = useMutation(StartImportDocument);
  const uploadIds = uploads.flatMap(({ id }) => (id ? [id] : []));
  const isSending = uploads.some(({ id, error: refused }) => !id && !refused);

  const read = async () => {
    try {
      const { data } = await start({ variables: { input: { studyId, uploadIds } } });
      if (data) void navigate(paths.import(data.startImport.id));
    } catch {
      // Shown above the button as `error`; the files stay.
    }
  };
  return (
    <>
      <PageHeader
        title="Import a survey"
        description="Bring the answers as they came out of your survey tool. You see what was understood, and can correct it, before anything is imported."
      />
      {mayEdit ? (
        <div className={classes.bring}>
          <FileDrop
            label="Drop CSV, TSV, XLSX, SPSS or Triple-S files here"
            hint="Several files are joined on the column they share, for example one with ratings and one with open answers."
            accept=".csv,.tsv,.txt,.xlsx,.sav,.zsav,.zip,text/csv,text/tab-separated-values"
            onFiles={add}
          />
          {uploads.length > 0 ? <UploadList uploads={uploads} onRemove={remove} /> : <CodedElsewhere />}
          {error ? (
            <ErrorNotice error={error} title="The files were not read" remedy="They are still here: try again." />
          ) : null}
          <Button loading={loading} disabled={isSending || uploadIds.length === 0} onClick={() => void read()}>
            {uploadIds.length > 1 ? `Read and join ${countOf(uploadIds.length, 'file')}` : 'Read the file'}
          </Button>
        </div>
      ) : (
        <EmptyState
          title="Only editors import"
          action={
            <Link className="nf-link" to={paths.data()}>
              See what was imported
            </Link>
          }
        >
          Ask an owner of this workspace to make you an editor.
        </EmptyState>
      )}
    </>
  );
}
