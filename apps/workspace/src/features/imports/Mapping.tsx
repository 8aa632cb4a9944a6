import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { ErrorNotice } from '@needfinder/ui';
import { useState } from 'react';
import { useMayEdit } from '../session/useViewer.js';
import { ColumnEditor } from './ColumnEditor.js';
import { ColumnTable } from './ColumnTable.js';
import { columnsToCheck } from './column-groups.js';
import { ConfirmImportDocument } from './confirm-import.mutation.generated.js';
import type { ImportPartsFragment } from './import-parts.fragment.generated.js';
import { countOf } from './import-words.js';
import { ImportErrors } from './ImportErrors.js';
import classes from './imports.module.css';
import { Understood } from './Understood.js';
import { useCorrections } from './useCorrections.js';

/** Second step of the wizard: what was understood, corrections, and the word to import it. */
export function Mapping({ found }: { found: ImportPartsFragment }) {
  const mayEdit = useMayEdit();
  const [editing, setEditing] = useState<readonly number[]>([]);
  const corrections = useCorrections(found.id);
  const [confirm, { loading, error }] = useMutation(ConfirmImportDocument, { variables: { importId: found.id } });
  const toCheck = columnsToCheck(found.columns).length;
  const notSaved = corrections.refusedColumns.size;
  const columns = found.columns.filter(({ index }) => editing.includes(index));

  const start = () => {
    // A refusal is shown above the button as `error`.
    confirm().catch(() => undefined);
  };
  return (
    <>
      {found.state === 'FAILED' ? <ImportErrors found={found} /> : null}
      {found.state === 'READY' && found.job?.state === 'CANCELLED' ? (
        <p className={classes.banner} role="status">
          The import was cancelled: nothing came in, and your corrections are kept.
        </p>
      ) : null}
      <Understood found={found} />
      {error ? <ErrorNotice error={error} title="The import was not started" /> : null}
      {mayEdit ? (
        <div className={classes.confirm}>
          <Button loading={loading} disabled={corrections.status === 'saving' || notSaved > 0} onClick={start}>
            {`Import ${countOf(found.rows ?? 0, 'response')}`}
          </Button>
          <span className="nf-light">
            {notSaved > 0
              ? `${countOf(notSaved, 'column')} below could not be saved as you want it.`
              : toCheck > 0
                ? `${countOf(toCheck, 'column')} to check first, below.`
                : 'Nothing is uncertain. You can still correct anything below.'}
          </span>
        </div>
      ) : null}
      <ColumnTable
        columns={found.columns}
        batteries={found.batteries}
        mayEdit={mayEdit}
        refused={corrections.refusedColumns}
        onEdit={setEditing}
      />
      {columns.length > 0 ? (
        <ColumnEditor
          key={editing.join()}
          columns={columns}
          corrections={corrections}
          mayEdit={mayEdit}
          onClose={() => setEditing([])}
        />
      ) : null}
    </>
  );
}
