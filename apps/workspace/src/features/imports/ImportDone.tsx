import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useToasts } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { JobLine } from '../jobs/JobsTray.js';
import { RunningJobsDocument } from '../jobs/running-jobs.query.generated.js';
import { ProposeNeedsDocument } from '../overview/propose-needs.mutation.generated.js';
import { useMayEdit } from '../session/useViewer.js';
import { ColumnTable } from './ColumnTable.js';
import type { ImportPartsFragment } from './import-parts.fragment.generated.js';
import { countOf } from './import-words.js';
import classes from './imports.module.css';
import { Understood } from './Understood.js';

const NONE: ReadonlySet<number> = new Set();

/** Last step of the wizard: what the import brought, and what to do next. */
export function ImportDone({ found }: { found: ImportPartsFragment }) {
  const paths = usePaths();
  const { result } = found;
  const hasText = found.columns.some(({ kind }) => kind === 'OPEN_TEXT');
  const areNeedsRated = (result?.needs ?? 0) > 1;
  return (
    <>
      {result ? (
        <dl className={classes.result} aria-label="Result">
          <Fact count={result.inserted} what="new" />
          <Fact count={result.replaced} what="replaced" />
          <Fact count={result.unchanged} what="unchanged" />
          <Fact count={result.newRespondents} what="new respondents" />
          <Fact count={result.questions} what="questions" />
          <Fact count={result.needs} what="needs rated" />
        </dl>
      ) : null}
      <p className={classes.verdict} role="status">
        {result ? sentenceOf(result) : 'The import is done.'}
      </p>
      <div className={classes.toolbar}>
        {hasText ? <ProposeNeeds /> : null}
        {hasText && !areNeedsRated ? null : (
          <Button component={Link} to={paths.newSegmentation()} variant={hasText ? 'default' : 'filled'}>
            Find out whether there are segments
          </Button>
        )}
        <Link className="nf-link" to={paths.surveys()}>
          See the survey
        </Link>
        <Link className="nf-link" to={paths.respondents()}>
          See the respondents
        </Link>
      </div>
      <Understood found={found} />
      <ColumnTable columns={found.columns} batteries={found.batteries} mayEdit={false} refused={NONE} />
    </>
  );
}

function sentenceOf({ inserted, replaced, unchanged }: NonNullable<ImportPartsFragment['result']>): string {
  if (inserted + replaced === 0) return `Nothing is new: all ${countOf(unchanged, 'response')} were here already.`;
  return replaced > 0
    ? `${countOf(inserted, 'response')} came in, ${replaced} took the place of an older version of themselves.`
    : `${countOf(inserted, 'response')} came in.`;
}

function Fact({ count, what }: { count: number; what: string }) {
  return (
    <div>
      <dt className="nf-light">{what}</dt>
      <dd>{count.toLocaleString('en-GB')}</dd>
    </div>
  );
}

/** Starts the search for needs; while it runs, its progress stands here. */
function ProposeNeeds() {
  const studyId = useStudyId();
  const mayEdit = useMayEdit();
  const { show } = useToasts();
  const { data: running } = useQuery(RunningJobsDocument, { fetchPolicy: 'cache-first' });
  const [propose, { loading, data }] = useMutation(ProposeNeedsDocument, {
    variables: { studyId },
    refetchQueries: [RunningJobsDocument],
    onError: (error) => show({ message: `Needs were not searched. ${error.message}`, tone: 'problem' }),
  });
  const job = running?.jobs.find(({ id }) => id === data?.proposeNeeds.id);
  if (job) return <JobLine job={job} />;
  return (
    <Button loading={loading} disabled={!mayEdit} onClick={() => void propose()}>
      Propose needs
    </Button>
  );
}
