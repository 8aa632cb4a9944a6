import { PageHeader } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { CodebookLog } from './CodebookLog.js';

/** Every step that somebody took in the codebook. */
export default function CodebookLogPage() {
  const paths = usePaths();
  usePageTitle('History of the codebook', 'Needs');
  return (
    <>
      <Link className="nf-link" to={paths.codebook()}>
        Codebook
      </Link>
      <PageHeader
        title="History of the codebook"
        description="Who changed what, and when. Nothing here can be changed."
      />
      <CodebookLog />
    </>
  );
}
