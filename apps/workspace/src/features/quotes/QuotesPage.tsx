import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { EmptyState, ErrorNotice, LinesSkeleton, PageHeader, useShortcuts } from '@needfinder/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { newId } from '../../app/new-id.js';
import { usePaths } from '../../app/paths.js';
import type { QuoteFilter } from '../../gql/schema.generated.js';
import { usePageTitle } from '../../shell/usePageTitle.js';
import { useStudyHead, useStudyId } from '../../shell/useStudyHead.js';
import { leavingSentence } from '../consents/quoting-words.js';
import { useMayEdit } from '../session/useViewer.js';
import { ExportQuotes } from './ExportQuotes.js';
import { QuoteBoardDocument } from './quote-board.query.generated.js';
import { positionAt } from './quote-moves.js';
import { QuoteFilters } from './QuoteFilters.js';
import { QuoteGroup } from './QuoteGroup.js';
import classes from './quotes.module.css';
import { useQuoteSteps } from './useQuoteSteps.js';

/** What people said best: passages that were kept, in groups, on their way into a report. */
export default function QuotesPage() {
  const studyId = useStudyId();
  usePageTitle('Quotes', useStudyHead().study?.name);
  const mayEdit = useMayEdit();
  const [filter, setFilter] = useState<QuoteFilter>({});
  const { data, previousData, error, refetch } = useQuery(QuoteBoardDocument, {
    variables: { studyId, filter },
    fetchPolicy: 'cache-and-network',
  });
  const board = (data ?? previousData)?.quoteBoard;
  const steps = useQuoteSteps(studyId, filter);
  useShortcuts([
    { keys: 'z', label: 'Undo on the quotes board', run: () => void steps.undo() },
    { keys: 'shift+z', label: 'Do again on the quotes board', run: () => void steps.redo() },
  ]);
  if (!board) {
    return error ? (
      <ErrorNotice error={error} title="The quotes could not be read" onRetry={() => void refetch()} />
    ) : (
      <LinesSkeleton lines={12} what="quotes" />
    );
  }
  const isFiltered = Object.values(filter).some(Boolean);
  const addGroup = () => {
    const title = `Group ${board.groups.length + 1}`;
    void steps.take(`Add “${title}”`, ({ groups }) => {
      const positions = groups.map(({ position }) => position);
      return { groups: [{ id: newId(), title, position: positionAt(positions, positions.length) }] };
    });
  };
  return (
    <>
      <PageHeader
        title="Quotes"
        description={board.quotes.length > 0 ? leavingSentence(board.leaving) : null}
        actions={
          board.quotes.length > 0 ? <ExportQuotes studyId={studyId} filter={filter} leaving={board.leaving} /> : null
        }
      />
      {board.quotes.length === 0 && board.groups.length === 0 && !isFiltered ? (
        <NothingKept />
      ) : (
        <>
          <div className={classes.toolbar}>
            <QuoteFilters filter={filter} onChange={setFilter} />
            {mayEdit ? (
              <div className={classes.deeds}>
                <Button size="xs" variant="default" onClick={addGroup}>
                  Add a group
                </Button>
                <Button size="xs" variant="default" disabled={!steps.undoLabel} onClick={() => void steps.undo()}>
                  {steps.undoLabel ? `Undo: ${steps.undoLabel}` : 'Nothing to undo'}
                </Button>
                {steps.redoLabel ? (
                  <Button size="xs" variant="default" onClick={() => void steps.redo()}>
                    Do again: {steps.redoLabel}
                  </Button>
                ) : null}
              </div>
            ) : null}
          </div>
          {isFiltered && board.quotes.length === 0 ? (
            <p role="status">
              No quote on the board is found by this filter.{' '}
              <button type="button" className="nf-link" onClick={() => setFilter({})}>
                Show all quotes
              </button>
            </p>
          ) : null}
          {board.groups.map((group) => (
            <QuoteGroup key={group.id} group={group} board={board} steps={steps} mayEdit={mayEdit} />
          ))}
          <QuoteGroup group={null} board={board} steps={steps} mayEdit={mayEdit} />
        </>
      )}
    </>
  );
}

function NothingKept() {
  const paths = usePaths();
  return (
    <EmptyState
      title="Quotes that you keep stand here"
      action={
        <Button component={Link} to={paths.needs()}>
          Read what people say
        </Button>
      }
    >
      “Keep as quote” stands beside every passage: in the evidence drawer, on the needs board and in the reading room.
    </EmptyState>
  );
}
