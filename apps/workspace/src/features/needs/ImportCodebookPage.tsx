import { useMutation } from '@apollo/client/react';
import { PageHeader, useToasts } from '@needfinder/ui';
import { Link, useNavigate } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { BringFile } from '../imports/BringFile.js';
import { countOf } from '../imports/import-words.js';
import { CodebookPreview } from './CodebookPreview.js';
import { ImportCodebookDocument } from './import-codebook.mutation.generated.js';
import { PreviewCodebookDocument, type PreviewCodebookMutation } from './preview-codebook.mutation.generated.js';

type Preview = PreviewCodebookMutation['previewCodebook'];

/** Codes come in: one file, looked at, then taken over as one step that can be undone. */
export default function ImportCodebookPage() {
  usePageTitle('Import a codebook', 'Needs');
  const studyId = useStudyId();
  const paths = usePaths();
  const navigate = useNavigate();
  const { show } = useToasts();
  const [read] = useMutation(PreviewCodebookDocument);
  const [take] = useMutation(ImportCodebookDocument);
  const importAll = async (uploadId: string, { codes }: Preview) => {
    await take({ variables: { studyId, uploadId } });
    show({ message: `${countOf(codes.length, 'code')} imported` });
    void navigate(paths.codebook());
  };
  return (
    <>
      <Link className="nf-link" to={paths.codebook()}>
        Codebook
      </Link>
      <PageHeader
        title="Import a codebook"
        description="Bring codes as a sheet or from another program. You see what becomes of each before anything is changed."
      />
      <BringFile
        label="Drop a CSV, TSV or XLSX sheet or a REFI-QDA codebook (.qdc) here"
        hint="The first row names the columns: name, and if you have them parent, kind (need or theme), statement, definition, include, exclude, key phrases, colour, pattern."
        accept=".csv,.tsv,.xlsx,.qdc"
        onRead={async (uploadId) => (await read({ variables: { studyId, uploadId } })).data!.previewCodebook}
        onTake={importAll}
        action={({ codes, problems }) =>
          problems.length > 0 || codes.length === 0 ? null : `Import ${countOf(codes.length, 'code')}`
        }
      >
        {(preview) => <CodebookPreview preview={preview} />}
      </BringFile>
    </>
  );
}
