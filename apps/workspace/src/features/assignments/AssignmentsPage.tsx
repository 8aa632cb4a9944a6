import { useQuery } from '@apollo/client/react';
import { Button, SegmentedControl } from '@mantine/core';
import { EmptyState, ErrorNotice, PageHeader, TableSkeleton } from '@needfinder/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { countOf } from '../imports/import-words.js';
import { useMayEdit, useViewer } from '../session/useViewer.js';
import { AssignDialog } from './AssignDialog.js';
import { AssignmentTable } from './AssignmentTable.js';
import { CodingAssignmentsDocument } from './coding-assignments.query.generated.js';
import { CoderProgressTable } from './CoderProgressTable.js';

const today = (): string => new Date().toISOString().slice(0, 10);

/** Who is to code which interview until when, and how far everybody is. */
export default function AssignmentsPage() {
  usePageTitle('Who codes what', 'Interviews');
  const studyId = useStudyId();
  const paths = usePaths();
  const mayEdit = useMayEdit();
  const { viewer } = useViewer();
  const [isMine, setMine] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isAssigning, setAssigning] = useState(false);
  const { data, error, refetch } = useQuery(CodingAssignmentsDocument, { variables: { studyId } });
  const assignments = data?.codingAssignments;
  const all = assignments?.interviews ?? [];
  const mine = all.filter(({ coders }) => coders.some(({ id, isAssigned }) => isAssigned && id === viewer?.user.id));
  const shown = isMine ? mine : all;
  // Without a choice, what nobody is to code yet; when there is no such interview, all.
  const free = all.filter(({ coders }) => !coders.some(({ isAssigned }) => isAssigned));
  const meant =
    chosen.size > 0 ? all.filter(({ interviewId }) => chosen.has(interviewId)) : free.length > 0 ? free : all;
  return (
    <>
      <Link className="nf-link" to={paths.interviews()}>
        Interviews
      </Link>
      <PageHeader
        title="Who codes what"
        meta={all.length > 0 ? <span className="nf-light">{countOf(all.length, 'interview')}</span> : null}
        actions={
          mayEdit && all.length > 0 ? (
            <Button onClick={() => setAssigning(true)}>Assign {countOf(meant.length, 'interview')}</Button>
          ) : null
        }
      />
      {!assignments ? (
        error ? (
          <ErrorNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <TableSkeleton rows={8} what="assignments" />
        )
      ) : all.length === 0 ? (
        <EmptyState
          title="Coding is shared out here"
          action={
            mayEdit ? (
              <Button component={Link} to={paths.importInterviews()}>
                Import interviews
              </Button>
            ) : null
          }
        >
          Once there are interviews, they are given to coders: one each, or two to see how far they agree.
        </EmptyState>
      ) : (
        <>
          <CoderProgressTable interviews={all} today={today()} />
          <h2>Interviews</h2>
          <SegmentedControl
            aria-label="Which interviews"
            size="xs"
            value={isMine ? 'mine' : 'all'}
            onChange={(value) => setMine(value === 'mine')}
            data={[
              { value: 'all', label: `All ${all.length}` },
              { value: 'mine', label: `Assigned to me ${mine.length}` },
            ]}
          />
          <AssignmentTable rows={shown} today={today()} chosen={mayEdit ? chosen : null} onChoose={setChosen} />
        </>
      )}
      {isAssigning && assignments ? (
        <AssignDialog
          interviews={meant}
          coders={data!.coders.filter(({ isOutside }) => !isOutside)}
          onClose={() => setAssigning(false)}
          onAssigned={() => {
            setAssigning(false);
            setChosen(new Set());
            void refetch();
          }}
        />
      ) : null}
    </>
  );
}
