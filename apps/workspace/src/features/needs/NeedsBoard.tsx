import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { EmptyState, ErrorNotice, PageHeader, TableSkeleton } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyHead, useStudyId } from '../../shell/useStudyHead.js';
import { countOf } from '../imports/import-words.js';
import { useMayEdit } from '../session/useViewer.js';
import { Board } from './Board.js';
import { statusCounts } from './board-groups.js';
import { CodebookDocument, type CodebookQuery } from './codebook.query.generated.js';
import classes from './needs.module.css';
import { ProposeNeeds } from './ProposeNeeds.js';

/** First page of the room: themes and needs, the passages of the chosen need, and the need itself. */
export function NeedsBoard() {
  const studyId = useStudyId();
  const paths = usePaths();
  const mayEdit = useMayEdit();
  usePageTitle('Needs', useStudyHead().study?.name);
  const { data, error, refetch } = useQuery(CodebookDocument, { variables: { studyId } });
  const counts = data ? statusCounts(data.codebook.needs) : null;
  const isEmpty = data?.codebook.needs.length === 0;
  return (
    <>
      <PageHeader
        title="Needs"
        meta={
          counts && !isEmpty ? (
            <span className="nf-light">
              {counts.PROPOSED} proposed, {counts.ACCEPTED} accepted in {countOf(data!.codebook.themes.length, 'theme')}
            </span>
          ) : null
        }
        actions={
          counts && !isEmpty ? (
            <>
              {mayEdit && counts.PROPOSED > 0 ? (
                <Button size="xs" component={Link} to={paths.reviewNeeds()}>
                  Review passages
                </Button>
              ) : null}
              <Button size="xs" variant="default" component={Link} to={paths.codebook()}>
                Codebook
              </Button>
            </>
          ) : null
        }
      />
      {mayEdit && data && data.study.counts.personalDataWaiting > 0 ? (
        <p className="nf-light">
          Some texts may tell who somebody is ({data.study.counts.personalDataWaiting} places): they are read for needs
          once you have decided.{' '}
          <Link className="nf-link" to={paths.personalData()}>
            Review personal data
          </Link>
        </p>
      ) : null}
      {!data ? (
        error ? (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <TableSkeleton rows={12} what="needs" />
        )
      ) : isEmpty ? (
        <NoNeeds counts={data.study.counts} />
      ) : (
        <Board codebook={data.codebook} runId={data.study.latestVerdict?.runId} />
      )}
    </>
  );
}

function NoNeeds({ counts }: { counts: CodebookQuery['study']['counts'] }) {
  const paths = usePaths();
  const mayEdit = useMayEdit();
  if (counts.openAnswers + counts.turns === 0) {
    return (
      <EmptyState
        title="Themes and needs will stand here"
        action={
          mayEdit ? (
            <Button component={Link} to={paths.importInterviews()}>
              Import interviews
            </Button>
          ) : null
        }
      >
        They are found in what people wrote and said. This study has no open answers and no interviews yet;{' '}
        <Link className="nf-link" to={paths.newImport()}>
          a survey
        </Link>{' '}
        would do, too.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Themes and needs will stand here"
      action={
        mayEdit ? (
          <div className={classes.proposal}>
            <ProposeNeeds isAgain={false} />
          </div>
        ) : null
      }
    >
      {countOf(counts.openAnswers, 'open answer')} and {countOf(counts.turns, 'interview turn')} will be read on this
      machine. Each proposed need comes with the passages it rests on; you accept, merge, split and reject.
    </EmptyState>
  );
}
