import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { ErrorNotice, LinesSkeleton } from '@needfinder/ui';
import { useStudyId } from '../../shell/useStudyHead.js';
import { WhenText } from '../../shell/WhenText.js';
import { CodebookChangesDocument, type CodebookChangesQuery } from './codebook-changes.query.generated.js';
import classes from './codebook.module.css';

type Step = CodebookChangesQuery['codebookChanges']['edges'][number]['node'];
const PAGE = 30;
const PARTS: Readonly<Record<string, string>> = {
  include: 'applies',
  exclude: 'does not apply',
  phrases: 'key phrases',
  place: 'stands under',
  merged: 'merged into',
  pattern: 'line',
};

/** Who changed what in the codebook, or in one code of it, and when; newest first. */
export function CodebookLog({ codeId }: { codeId?: string }) {
  const studyId = useStudyId();
  const { data, error, refetch, fetchMore } = useQuery(CodebookChangesDocument, {
    variables: { studyId, codeId: codeId ?? null, first: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) {
    return error ? (
      <ErrorNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <LinesSkeleton lines={6} what="history" />
    );
  }
  const { edges, pageInfo, totalCount } = data.codebookChanges;
  if (totalCount === 0) return <p className="nf-light">Nobody has changed anything here yet.</p>;
  return (
    <>
      <ol className={classes.log} aria-label="What was changed">
        {edges.map(({ node }) => (
          <li key={node.id} data-undone={node.undone || undefined}>
            <LoggedStep step={node} codeId={codeId} />
          </li>
        ))}
      </ol>
      {pageInfo.hasNextPage ? (
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            void fetchMore({
              variables: { after: pageInfo.endCursor },
              updateQuery: (known, { fetchMoreResult: more }) => ({
                codebookChanges: {
                  ...more.codebookChanges,
                  edges: [...known.codebookChanges.edges, ...more.codebookChanges.edges],
                },
              }),
            })
          }
        >
          Show earlier ones
        </Button>
      ) : null}
    </>
  );
}

function LoggedStep({ step, codeId }: { step: Step; codeId: string | undefined }) {
  const changes = step.changes.filter((change) => !codeId || change.codeId === codeId);
  return (
    <>
      <strong>{step.label}</strong> {step.undone ? <em>taken back</em> : null}
      <div className="nf-light">
        {step.who ?? 'Nobody in particular'}, <WhenText at={step.at} />
      </div>
      {changes.length > 0 ? (
        <ul>
          {changes.map(({ codeId: id, codeLabel, part, before, after }) => (
            <li key={`${id} ${part}`}>
              {codeId ? '' : `${codeLabel}, `}
              {PARTS[part] ?? part}: {before ? <del>{before}</del> : null} {after ? <ins>{after}</ins> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
