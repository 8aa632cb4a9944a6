import { useMutation } from '@apollo/client/react';
import { PageHeader, useToasts } from '@needfinder/ui';
import { Link, useNavigate } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { BringFile } from '../imports/BringFile.js';
import { importedInWords } from './exchange-words.js';
import { ImportExchangeDocument } from './import-exchange.mutation.generated.js';
import { PreviewExchangeDocument, type PreviewExchangeMutation } from './preview-exchange.mutation.generated.js';
import { ProjectPreview } from './ProjectPreview.js';

type Preview = PreviewExchangeMutation['previewExchange'];

/** What of the study is read again once a project is in it. */
const TOUCHED = ['interviews', 'codebook', 'respondents', 'study'];

/** A project of another program comes in: one file, looked at, then taken over whole. */
export default function ImportProjectPage() {
  usePageTitle('Bring a project', 'Data');
  const studyId = useStudyId();
  const paths = usePaths();
  const navigate = useNavigate();
  const { show } = useToasts();
  const [read] = useMutation(PreviewExchangeDocument);
  const [take] = useMutation(ImportExchangeDocument, {
    update: (cache) => TOUCHED.forEach((fieldName) => cache.evict({ fieldName })),
  });
  const importAll = async (uploadId: string, { interviews }: Preview) => {
    const { data } = await take({ variables: { studyId, uploadId } });
    show({ message: importedInWords(data!.importExchange) });
    void navigate(interviews.length > 0 ? paths.interviews() : paths.codebook());
  };
  return (
    <>
      <Link className="nf-link" to={paths.data()}>
        Data
      </Link>
      <PageHeader
        title="Bring a project from another program"
        description="Interviews, codes, codings, memos and people come as they are. You see what comes, and what has no place here, before anything is changed."
      />
      <BringFile
        label="Drop a project or a sheet of coded passages here"
        hint="REFI-QDA projects and codebooks (.qdpx, .qdc) of NVivo, MAXQDA, ATLAS.ti, QualCoder and others; Taguette projects (.sqlite3); highlights of Taguette and Dovetail and coding references of NVivo (.csv, .xlsx)."
        accept=".qdpx,.qdc,.sqlite3,.sqlite,.db,.csv,.tsv,.xlsx"
        onRead={async (uploadId) => (await read({ variables: { studyId, uploadId } })).data!.previewExchange}
        onTake={importAll}
        action={({ parts }) => (parts.some(({ count }) => count > 0) ? 'Import this project' : null)}
      >
        {(preview) => <ProjectPreview preview={preview} />}
      </BringFile>
    </>
  );
}
