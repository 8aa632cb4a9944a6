import { useQuery } from '@apollo/client/react';
import { formatShare } from '@needfinder/domain';
import { ErrorNotice, LinesSkeleton, PageHeader, VirtualList } from '@needfinder/ui';
import { useMemo, useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useEvidence } from '../evidence/useEvidence.js';
import { countOf } from '../imports/import-words.js';
import { useMayEdit } from '../session/useViewer.js';
import { CodedTurn } from './CodedTurn.js';
import { DeleteInterview } from './DeleteInterview.js';
import { needsOf, turnInHash } from './interview-needs.js';
import { InterviewPageDocument, type InterviewPageQuery } from './interview-page.query.generated.js';
import { InterviewSide } from './InterviewSide.js';
import classes from './interviews.module.css';

/** The reading room: a conversation from its first turn to its last, with what was found in it. */
export default function InterviewPage() {
  const { interviewId = '' } = useParams();
  const paths = usePaths();
  const mayEdit = useMayEdit();
  const { data, error, refetch } = useQuery(InterviewPageDocument, { variables: { id: interviewId } });
  const interview = data?.interview;
  usePageTitle(interview?.title ?? 'Interview', 'Interviews');
  return (
    <>
      <Link className="nf-link" to={paths.interviews()}>
        Interviews
      </Link>
      <PageHeader
        title={interview?.title ?? 'Interview'}
        meta={
          interview ? (
            <span className="nf-light">
              {countOf(interview.turnCount, 'turn')}, {formatShare(interview.codedShare)} of answers speak of needs
            </span>
          ) : null
        }
        actions={interview && mayEdit ? <DeleteInterview interview={interview} /> : null}
      />
      {interview ? (
        <ReadingRoom interview={interview} mayEdit={mayEdit} />
      ) : error ? (
        <ErrorNotice error={error} title="This interview could not be shown" onRetry={() => void refetch()} />
      ) : (
        <LinesSkeleton lines={18} what="transcript" />
      )}
    </>
  );
}

function ReadingRoom({ interview, mayEdit }: { interview: InterviewPageQuery['interview']; mayEdit: boolean }) {
  const { hash } = useLocation();
  const { open } = useEvidence();
  const [needId, setNeedId] = useState<string | null>(null);
  const [soughtTurn, setSoughtTurn] = useState<string | undefined>();
  const linkedTurn = turnInHash(hash);
  const needs = useMemo(() => needsOf(interview.turns), [interview.turns]);
  const readNeed = (id: string | null) => {
    setNeedId(id);
    const first = interview.turns.find(({ passages }) =>
      passages.some(({ codings }) => codings.some(({ need }) => need.id === id)),
    );
    setSoughtTurn(first?.id);
  };
  return (
    <div className={classes.reading}>
      <VirtualList
        label="Turns"
        items={interview.turns}
        keyOf={({ id }) => id}
        height="max(420px, calc(100dvh - 200px))"
        estimatedItemHeight={88}
        shownKey={soughtTurn ?? linkedTurn}
        onOpen={({ passages: [first] }) => first && open({ kind: 'passage', passageId: first.id })}
        render={(turn) => <CodedTurn turn={turn} needId={needId} isLinked={turn.id === linkedTurn} />}
      />
      <InterviewSide interview={interview} needs={needs} needId={needId} onNeed={readNeed} mayEdit={mayEdit} />
    </div>
  );
}
