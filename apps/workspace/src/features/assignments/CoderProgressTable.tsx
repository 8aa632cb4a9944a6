import { type DataColumn, DataTable } from '@needfinder/ui';
import classes from './assignments.module.css';
import { type AssignedCoder, type CoderProgress, progressOf } from './progress.js';

interface CoderProgressTableProps {
  readonly interviews: readonly { readonly coders: readonly AssignedCoder[] }[];
  /** ISO date. */
  readonly today: string;
}

const COLUMNS: readonly DataColumn<CoderProgress>[] = [
  { key: 'name', header: 'Coder', sortValue: ({ name }) => name, render: ({ name }) => name },
  {
    key: 'done',
    header: 'Done',
    isNumeric: true,
    sortValue: ({ done }) => done,
    render: ({ assigned, done }) => (assigned > 0 ? `${done} of ${assigned}` : 'not assigned'),
  },
  {
    key: 'late',
    header: 'Late',
    isNumeric: true,
    sortValue: ({ late }) => late,
    render: ({ late }) => (late > 0 ? <span className={classes.late}>{late}</span> : 0),
  },
  {
    key: 'codings',
    header: 'Codings',
    isNumeric: true,
    sortValue: ({ codings }) => codings,
    render: ({ codings }) => codings,
  },
];

/** How far every coder is. */
export function CoderProgressTable({ interviews, today }: CoderProgressTableProps) {
  const progress = progressOf(interviews, today);
  if (progress.length === 0)
    return <p>Nobody is assigned yet, and nobody has coded: anybody may code any interview.</p>;
  return (
    <div className={classes.progress}>
      <DataTable caption="How far every coder is" columns={COLUMNS} rows={progress} keyOf={({ id }) => id} />
    </div>
  );
}
