import { DataTable, StatusBadge, type DataColumn } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { WhenText } from '../../shell/WhenText.js';
import { importStateOf } from '../imports/import-state.js';
import { countOf } from '../imports/import-words.js';
import type { StudyDataQuery } from './study-data.query.generated.js';

type ImportRow = StudyDataQuery['study']['imports'][number];

/** Every import of the study, newest first; each leads to its mapping and its result. */
export function ImportTable({ imports }: { imports: readonly ImportRow[] }) {
  const paths = usePaths();
  const columns: DataColumn<ImportRow>[] = [
    {
      key: 'files',
      header: 'Files',
      render: ({ id, files }) => (
        <Link className="nf-link" to={paths.import(id)}>
          {files.map(({ name }) => name).join(' + ')}
        </Link>
      ),
      sortValue: ({ files }) => files[0]?.name,
    },
    { key: 'state', header: 'State', render: (row) => <State row={row} />, sortValue: ({ state }) => state },
    { key: 'result', header: 'Result', render: (row) => resultWords(row) },
    {
      key: 'when',
      header: 'When',
      render: ({ createdAt }) => <WhenText at={createdAt} />,
      sortValue: ({ createdAt }) => createdAt,
    },
  ];
  return <DataTable caption="Imports" columns={columns} rows={imports} keyOf={({ id }) => id} />;
}

function State({ row }: { row: ImportRow }) {
  const { word, tone } = importStateOf(row);
  return <StatusBadge tone={tone}>{word}</StatusBadge>;
}

function resultWords({ result, errorCount, rows }: ImportRow): string {
  if (result) {
    const { inserted, replaced, unchanged } = result;
    return `${countOf(inserted, 'response')} new, ${replaced} replaced, ${unchanged} unchanged`;
  }
  if (errorCount > 0) return countOf(errorCount, 'error');
  return rows === null ? '' : `${countOf(rows, 'row')} waiting`;
}
