import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { DataTable, ErrorNotice, TableSkeleton, type DataColumn } from '@needfinder/ui';
import { Link } from 'react-router';
import { saveFile } from '../../app/download-file.js';
import { usePaths } from '../../app/paths.js';
import { errorsCsv } from './errors-csv.js';
import { ImportErrorsDocument, type ImportErrorsQuery } from './import-errors.query.generated.js';
import type { ImportPartsFragment } from './import-parts.fragment.generated.js';
import { countOf } from './import-words.js';
import classes from './imports.module.css';

type ImportError = ImportErrorsQuery['import']['errors'][number];

/** As many as the server keeps. */
const ALL = 10_000;

const COLUMNS: readonly DataColumn<ImportError>[] = [
  {
    key: 'line',
    header: 'Line',
    render: ({ line }) => line,
    sortValue: ({ line }) => line,
    isNumeric: true,
    width: 80,
  },
  { key: 'column', header: 'Column', render: ({ column }) => column, sortValue: ({ column }) => column },
  { key: 'value', header: 'Value', render: ({ value }) => <code>{value}</code>, sortValue: ({ value }) => value },
  { key: 'reason', header: 'Reason', render: ({ reason }) => reason, sortValue: ({ reason }) => reason },
];

/** Why nothing was imported: each cell that cannot be what its column says, to look at and to take along. */
export function ImportErrors({ found }: { found: ImportPartsFragment }) {
  const paths = usePaths();
  const { data, error, refetch } = useQuery(ImportErrorsDocument, {
    variables: { id: found.id, first: ALL },
    skip: found.errorCount === 0,
    fetchPolicy: 'network-only',
  });
  const errors = data?.import.errors;
  const remedy =
    found.errorCount > 0
      ? 'Correct these cells in the file and import it again, or tell below what the column really is, or that the word means “no answer”.'
      : 'Correct what is said here, and import again.';
  return (
    <section aria-label="Errors" className={classes.errors}>
      <ErrorNotice error={found.failure ?? 'The import did not work.'} title="Nothing was imported" remedy={remedy} />
      {found.errorCount === 0 ? null : errors ? (
        <>
          <div className={classes.toolbar}>
            <Button
              variant="default"
              onClick={() => saveFile('import-errors.csv', new Blob([errorsCsv(errors)], { type: 'text/csv' }))}
            >
              {`Download ${countOf(errors.length, 'error')} as CSV`}
            </Button>
            <Link className="nf-link" to={paths.newImport()}>
              Import a corrected file
            </Link>
            {errors.length < found.errorCount ? (
              <span className="nf-light">
                The first {errors.length} of {countOf(found.errorCount, 'error')}
              </span>
            ) : null}
          </div>
          <DataTable
            caption="Cells that could not be imported"
            columns={COLUMNS}
            rows={errors}
            keyOf={({ line, column }) => `${line} ${column}`}
            maxHeight={360}
          />
        </>
      ) : error ? (
        <ErrorNotice error={error} title="The errors could not be shown" onRetry={() => void refetch()} />
      ) : (
        <TableSkeleton what="errors" />
      )}
    </section>
  );
}
