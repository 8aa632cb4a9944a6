import { useMutation } from '@apollo/client/react';
import { useToasts } from '@needfinder/ui';
import { useState } from 'react';
import { type Board, type Step, undoing } from './quote-moves.js';
import { QuoteBoardDocument } from './quote-board.query.generated.js';
import { TakeQuoteStepDocument } from './take-quote-step.mutation.generated.js';

interface Taken {
  readonly label: string;
  readonly step: Step;
  readonly back: Step;
}

/** Takes steps on the board, and takes them back, one after the other. */
export function useQuoteSteps(studyId: string, board: Board | undefined) {
  const [send, { loading }] = useMutation(TakeQuoteStepDocument, {
    refetchQueries: [QuoteBoardDocument],
    awaitRefetchQueries: true,
  });
  const { show, announce } = useToasts();
  const [done, setDone] = useState<readonly Taken[]>([]);
  const [undone, setUndone] = useState<readonly Taken[]>([]);
  const tell = async (step: Step, said: string): Promise<boolean> => {
    try {
      await send({ variables: { input: { studyId, ...step } } });
      announce(said);
      return true;
    } catch (error) {
      show({ message: `The board is as it was. ${(error as Error).message}`, tone: 'problem' });
      return false;
    }
  };
  return {
    isTaking: loading,
    undoLabel: done.at(-1)?.label ?? null,
    redoLabel: undone.at(-1)?.label ?? null,
    take: async (label: string, step: Step | null) => {
      if (!step || !board) return;
      const taken = { label, step, back: undoing(board, step) };
      if (!(await tell(step, label))) return;
      setDone((steps) => [...steps, taken]);
      setUndone([]);
    },
    undo: async () => {
      const last = done.at(-1);
      if (!last || !(await tell(last.back, `Undone: ${last.label}`))) return;
      setDone((steps) => steps.slice(0, -1));
      setUndone((steps) => [...steps, last]);
    },
    redo: async () => {
      const last = undone.at(-1);
      if (!last || !(await tell(last.step, last.label))) return;
      setUndone((steps) => steps.slice(0, -1));
      setDone((steps) => [...steps, last]);
    },
  };
}

export type QuoteSteps = ReturnType<typeof useQuoteSteps>;
