import { useStudyId } from '../../shell/useStudyHead.js';
import { countOf } from '../imports/import-words.js';
import { AcceptNeedsDocument } from './accept-needs.mutation.generated.js';
import type { BoardNeed } from './board-groups.js';
import { needsBecome } from './codebook-patches.js';
import { CreateNeedDocument } from './create-need.mutation.generated.js';
import { CreateThemeDocument } from './create-theme.mutation.generated.js';
import { MergeNeedsDocument } from './merge-needs.mutation.generated.js';
import { MoveNeedsDocument } from './move-needs.mutation.generated.js';
import { namedNeeds } from './need-words.js';
import { RejectNeedsDocument } from './reject-needs.mutation.generated.js';
import { RenameNeedDocument } from './rename-need.mutation.generated.js';
import { RenameThemeDocument } from './rename-theme.mutation.generated.js';
import { useCodebookStep } from './useCodebookStep.js';

type Needs = readonly Pick<BoardNeed, 'id' | 'label'>[];
const idsOf = (needs: Needs): string[] => needs.map(({ id }) => id);

/** What can be done with needs and themes. Each resolves to whether it was done. */
export function useNeedSteps() {
  const studyId = useStudyId();
  const { take } = useCodebookStep();
  return {
    accept: (needs: Needs) =>
      take(
        AcceptNeedsDocument,
        { needIds: idsOf(needs) },
        { done: `${namedNeeds(needs)} accepted`, refused: 'Nothing was accepted.' },
        needsBecome(idsOf(needs), 'ACCEPTED'),
      ),
    reject: (needs: Needs) =>
      take(
        RejectNeedsDocument,
        { needIds: idsOf(needs) },
        { done: `${namedNeeds(needs)} rejected`, refused: 'Nothing was rejected.', offersUndo: true },
        needsBecome(idsOf(needs), 'REJECTED'),
      ),
    merge: (needs: Needs, into: BoardNeed) =>
      take(
        MergeNeedsDocument,
        { input: { needIds: idsOf(needs).filter((id) => id !== into.id), intoId: into.id } },
        { done: `Merged into “${into.label}”`, refused: 'The needs were not merged.', offersUndo: true },
      ),
    reword: (needId: string, words: { readonly label?: string; readonly statement?: string }) =>
      take(RenameNeedDocument, { input: { needId, ...words } }, { done: 'Saved', refused: 'It was not saved.' }),
    create: (words: { readonly label: string; readonly statement: string; readonly themeId: string | null }) =>
      take(
        CreateNeedDocument,
        { studyId, ...words },
        { done: `“${words.label}” created`, refused: 'The need was not created.' },
      ),
    place: (needs: Needs, theme: { readonly id: string; readonly label: string } | null) =>
      take(
        MoveNeedsDocument,
        { needIds: idsOf(needs), themeId: theme?.id ?? null },
        {
          done: theme
            ? `${namedNeeds(needs)} moved to “${theme.label}”`
            : `${namedNeeds(needs)} taken out of the theme`,
          refused: `${countOf(needs.length, 'need')} not moved.`,
          offersUndo: true,
        },
      ),
    createTheme: (label: string) =>
      take(
        CreateThemeDocument,
        { studyId, label },
        { done: `Theme “${label}” created`, refused: 'No theme was created.' },
      ),
    renameTheme: (themeId: string, label: string) =>
      take(RenameThemeDocument, { themeId, label }, { done: 'Theme renamed', refused: 'The theme was not renamed.' }),
  };
}
