import { useApolloClient, useMutation } from '@apollo/client/react';
import { useToasts } from '@needfinder/ui';
import { useRef, useState } from 'react';
import type { QuoteFilter } from '../../gql/schema.generated.js';
import { forgetBoard } from './forget-board.js';
import { type Board, type Step, undoing } from './quote-moves.js';
import { QuoteBoardDocument } from './quote-board.query.generated.js';
import { TakeQuoteStepDocument } from './take-quote-step.mutation.generated.js';

interface Taken {
  readonly label: string;
  readonly step: Step;
  readonly back: Step;
}
interface History {
  readonly done: readonly Taken[];
  readonly undone: readonly Taken[];
}

/** Takes steps on the board, and takes them back, one after the other. */
export function useQuoteSteps(studyId: string, filter: QuoteFilter) {
  const client = useApolloClient();
  const [mutate] = useMutation(TakeQuoteStepDocument, {
    // Boards that are not shown are read again when they are asked for.
    update: forgetBoard,
    refetchQueries: [QuoteBoardDocument],
    awaitRefetchQueries: true,
  });
  const { show, announce } = useToasts();
  const turn = useRef<Promise<void>>(Promise.resolve());
  const followed = useRef<string | null>(null);
  const history = useRef<History>({ done: [], undone: [] });
  const [labels, setLabels] = useState<{ readonly undo?: string; readonly redo?: string }>({});

  /** What is asked for while a step is on its way waits for it, and begins from what it left. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    turn.current = turn.current
      .then(work)
      .catch((error: Error) => show({ message: `The board is as it was. ${error.message}`, tone: 'problem' }));
    return turn.current;
  };
  const send = async (step: Step, said: string, next: History) => {
    followed.current = document.activeElement?.closest('[data-quote]')?.getAttribute('data-quote') ?? null;
    await mutate({ variables: { input: { studyId, ...step } } });
    announce(said);
    history.current = next;
    setLabels({ undo: next.done.at(-1)?.label, redo: next.undone.at(-1)?.label });
  };
  const readBoard = async (shown: QuoteFilter): Promise<Board> => {
    const query = { query: QuoteBoardDocument, variables: { studyId, filter: shown } };
    const data = client.readQuery(query) ?? (await client.query({ ...query, fetchPolicy: 'network-only' })).data;
    return data!.quoteBoard;
  };
  return {
    /** Id of the quote that has the focus, and keeps it wherever it comes to stand. */
    followed,
    undoLabel: labels.undo ?? null,
    redoLabel: labels.redo ?? null,
    /** @param stepOf - Given the quotes that are seen, as they stand when its turn comes; null: nothing to do. */
    take: (label: string, stepOf: (board: Board) => Step | null) =>
      inTurn(async () => {
        const step = stepOf(await readBoard(filter));
        if (!step) return;
        // A removed group lets go of its quotes, those too that the filter hides.
        const back = undoing(await readBoard({}), step);
        await send(step, label, { done: [...history.current.done, { label, step, back }], undone: [] });
      }),
    undo: () =>
      inTurn(async () => {
        const { done, undone } = history.current;
        const last = done.at(-1);
        if (last)
          await send(last.back, `Undone: ${last.label}`, { done: done.slice(0, -1), undone: [...undone, last] });
      }),
    redo: () =>
      inTurn(async () => {
        const { done, undone } = history.current;
        const last = undone.at(-1);
        if (last) await send(last.step, last.label, { done: [...done, last], undone: undone.slice(0, -1) });
      }),
  };
}

export type QuoteSteps = ReturnType<typeof useQuoteSteps>;
