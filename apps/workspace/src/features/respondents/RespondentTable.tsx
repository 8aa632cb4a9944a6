import { DataTable, type DataColumn } from '@needfinder/ui';
import { Link, useLocation, useNavigate } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { MissingText } from './MissingText.js';
import type { RespondentTableQuery } from './respondent-table.query.generated.js';

type Respondents = RespondentTableQuery['respondents'];
type Row = Respondents['edges'][number]['node'];

interface RespondentTableProps {
  readonly respondents: Respondents;
  /** The attributes that were chosen as columns. */
  readonly attributes: readonly { readonly key: string; readonly title: string; readonly valueType: string }[];
  readonly onEndReached: () => void;
}

/** The people that were found; the rest comes as one scrolls. */
export function RespondentTable({ respondents, attributes, onEndReached }: RespondentTableProps) {
  const paths = usePaths();
  const navigate = useNavigate();
  const { search } = useLocation();
  const rows = respondents.edges.map(({ node }) => node);
  const hasAccounts = rows.some(({ account }) => account !== null);
  const hasWeights = rows.some(({ weight }) => weight !== 1);
  const columns: DataColumn<Row>[] = [
    {
      key: 'key',
      header: 'Respondent',
      render: ({ id, key }) => (
        <Link
          className="nf-link"
          to={paths.respondent(id)}
          state={{ search }}
          onClick={(event) => event.stopPropagation()}
        >
          {key}
        </Link>
      ),
    },
    ...(hasAccounts ? [{ key: 'account', header: 'Account', render: ({ account }: Row) => account?.name ?? '' }] : []),
    ...(hasWeights ? [{ key: 'weight', header: 'Weight', render: ({ weight }: Row) => weight, isNumeric: true }] : []),
    { key: 'interviews', header: 'Interviews', render: ({ interviews }) => interviews.length || '', isNumeric: true },
    ...attributes.map(({ key, title, valueType }): DataColumn<Row> => ({
      key: `attribute-${key}`,
      header: title,
      isNumeric: valueType === 'number',
      render: (row) => {
        const found = row.attributes.find(({ attribute }) => attribute.key === key);
        return found?.value ?? <MissingText state={found?.missing ?? 'EMPTY'} />;
      },
    })),
  ];
  return (
    <DataTable
      caption="Respondents"
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      onOpen={({ id }) => void navigate(paths.respondent(id), { state: { search } })}
      maxHeight="min(720px, 70dvh)"
      totalCount={respondents.totalCount}
      onEndReached={onEndReached}
      empty="Nobody is like that. Take a filter away."
    />
  );
}
