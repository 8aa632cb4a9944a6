import { DataTable, type DataColumn, StatusBadge } from '@needfinder/ui';
import type { PreviewCodebookMutation } from './preview-codebook.mutation.generated.js';

type Preview = PreviewCodebookMutation['previewCodebook'];
type Code = Preview['codes'][number];
const STATES = { NEW: ['active', 'New'], CHANGED: ['warning', 'Changed'], SAME: ['neutral', 'As it is'] } as const;

const COLUMNS: readonly DataColumn<Code>[] = [
  { key: 'row', header: 'Row', sortValue: ({ row }) => row, render: ({ row }) => row },
  { key: 'code', header: 'Code', sortValue: ({ label }) => label, render: ({ label }) => label },
  { key: 'parent', header: 'Stands under', sortValue: ({ parent }) => parent, render: ({ parent }) => parent ?? '' },
  { key: 'kind', header: 'Kind', sortValue: ({ kind }) => kind, render: ({ kind }) => kind.toLowerCase() },
  {
    key: 'state',
    header: 'Becomes',
    sortValue: ({ state }) => state,
    render: ({ state }) => <StatusBadge tone={STATES[state][0]}>{STATES[state][1]}</StatusBadge>,
  },
];

/** What becomes of each code of a file, and what of it must be mended first. */
export function CodebookPreview({ preview: { codes, problems, ignoredColumns } }: { preview: Preview }) {
  return (
    <>
      {problems.length > 0 ? (
        <div role="alert">
          <p>
            <strong>Nothing can be imported yet.</strong> Mend these in the file and bring it again:
          </p>
          <ul>
            {problems.map(({ row, column, sentence }) => (
              <li key={`${row} ${column} ${sentence}`}>
                row {row}
                {column ? `, column ${column}` : ''}: {sentence}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {ignoredColumns.length > 0 ? <p className="nf-light">Not taken over: {ignoredColumns.join(', ')}.</p> : null}
      {codes.length > 0 ? (
        <DataTable
          caption="What becomes of each code"
          columns={COLUMNS}
          rows={codes}
          keyOf={({ row, label }) => `${row} ${label}`}
        />
      ) : null}
    </>
  );
}
