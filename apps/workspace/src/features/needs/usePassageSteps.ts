import { countOf } from '../imports/import-words.js';
import { AcceptCodingsDocument } from './accept-codings.mutation.generated.js';
import { codingsBecome, codingsLeave } from './codebook-patches.js';
import { MoveCodingsDocument } from './move-codings.mutation.generated.js';
import { RejectCodingsDocument } from './reject-codings.mutation.generated.js';
import { SplitNeedDocument } from './split-need.mutation.generated.js';
import { useCodebookStep } from './useCodebookStep.js';

interface Target {
  readonly id: string;
  readonly label: string;
}

const passages = (codingIds: readonly string[]): string => countOf(codingIds.length, 'passage');

/** What can be done with passages of a need. Each resolves to whether it was done. */
export function usePassageSteps() {
  const { take } = useCodebookStep();
  return {
    accept: (codingIds: readonly string[]) =>
      take(
        AcceptCodingsDocument,
        { codingIds },
        { done: `${passages(codingIds)} accepted`, refused: 'Nothing was accepted.' },
        codingsBecome(codingIds, 'accepted'),
      ),
    reject: (codingIds: readonly string[], needId: string) =>
      take(
        RejectCodingsDocument,
        { codingIds },
        { done: `${passages(codingIds)} rejected`, refused: 'Nothing was rejected.', offersUndo: true },
        codingsLeave(needId, codingIds),
      ),
    move: (codingIds: readonly string[], { from, to }: { readonly from: string; readonly to: Target }) =>
      take(
        MoveCodingsDocument,
        { input: { codingIds, needId: to.id } },
        { done: `${passages(codingIds)} moved to “${to.label}”`, refused: 'Nothing was moved.', offersUndo: true },
        codingsLeave(from, codingIds),
      ),
    split: (
      codingIds: readonly string[],
      needId: string,
      words: { readonly label: string; readonly statement: string },
    ) =>
      take(
        SplitNeedDocument,
        { input: { needId, codingIds, ...words } },
        {
          done: `“${words.label}” split off with ${passages(codingIds)}`,
          refused: 'The need was not split.',
          offersUndo: true,
        },
      ),
  };
}
