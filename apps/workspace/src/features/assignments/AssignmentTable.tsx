import { Checkbox } from '@mantine/core';
import { DataTable, StatusBadge, type DataColumn } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import classes from './assignments.module.css';
import type { CodingAssignmentsQuery } from './coding-assignments.query.generated.js';
import { isLate } from './progress.js';

export type AssignmentRow = CodingAssignmentsQuery['codingAssignments']['interviews'][number];

interface AssignmentTableProps {
  readonly rows: readonly AssignmentRow[];
  /** ISO date. */
  readonly today: string;
  /** Ids of interviews; null: nothing can be chosen. */
  readonly chosen: ReadonlySet<string> | null;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Interviews with their coders: who is done, who is late, and where coders are blind to each other. */
export function AssignmentTable({ rows, today, chosen, onChoose }: AssignmentTableProps) {
  const paths = usePaths();
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  const columns: DataColumn<AssignmentRow>[] = [
    {
      key: 'title',
      header: 'Interview',
      sortValue: ({ interview }) => interview.title,
      render: ({ interviewId, interview }) => (
        <span className={classes.chosen}>
          {chosen ? (
            <Checkbox
              size="xs"
              aria-label={`Choose ${interview.title}`}
              checked={chosen.has(interviewId)}
              onChange={() => toggle(interviewId)}
            />
          ) : null}
          <Link className="nf-link" to={paths.interview(interviewId)}>
            {interview.title}
          </Link>
        </span>
      ),
    },
    {
      key: 'coders',
      header: 'Coders',
      sortValue: ({ coders }) => coders.length,
      render: ({ coders }) => <Coders coders={coders} />,
    },
    {
      key: 'due',
      header: 'Until',
      sortValue: ({ coders }) => dueOf(coders),
      render: ({ coders }) => {
        const due = dueOf(coders);
        const late = coders.some((coder) => isLate(coder, today));
        return due === null ? '' : late ? <StatusBadge tone="warning">{`${due}, late`}</StatusBadge> : due;
      },
    },
    {
      key: 'blind',
      header: 'Blind',
      sortValue: ({ isBlind }) => (isBlind ? 1 : 0),
      render: ({ isBlind }) => (isBlind ? 'yes' : ''),
    },
  ];
  return (
    <DataTable
      caption="Interviews and their coders"
      columns={columns}
      rows={rows}
      keyOf={({ interviewId }) => interviewId}
    />
  );
}

type Coder = AssignmentRow['coders'][number];

/** Who is to code it, and who did without being asked. */
function Coders({ coders }: Pick<AssignmentRow, 'coders'>) {
  const assigned = coders.filter(({ isAssigned }) => isAssigned);
  const others = coders.filter(({ isAssigned }) => !isAssigned);
  return (
    <>
      {assigned.length === 0 ? <span className="nf-light">anybody</span> : assigned.map(coderWords).join(', ')}
      {others.length > 0 ? <div className="nf-light">also {others.map(({ name }) => name).join(', ')}</div> : null}
    </>
  );
}

const coderWords = ({ name, isDone }: Coder): string => (isDone ? `${name} (done)` : name);

/** The first of the days. */
const dueOf = (coders: readonly Coder[]): string | null =>
  coders.flatMap(({ dueOn, isAssigned }) => (isAssigned && dueOn ? [dueOn] : [])).sort()[0] ?? null;
