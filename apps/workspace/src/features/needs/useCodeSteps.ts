import type { CodeGuideInput } from '../../gql/schema.generated.js';
import type { CodeNode } from './code-tree.js';
import { DescribeNeedDocument } from './describe-need.mutation.generated.js';
import { DescribeThemeDocument } from './describe-theme.mutation.generated.js';
import { MergeNeedsDocument } from './merge-needs.mutation.generated.js';
import { MergeThemesDocument } from './merge-themes.mutation.generated.js';
import { MoveNeedsDocument } from './move-needs.mutation.generated.js';
import { MoveThemeDocument } from './move-theme.mutation.generated.js';
import { RenameNeedDocument } from './rename-need.mutation.generated.js';
import { RenameThemeDocument } from './rename-theme.mutation.generated.js';
import { useCodebookStep } from './useCodebookStep.js';

type Code = Pick<CodeNode, 'id' | 'kind' | 'label'>;
const SAVED = { done: 'Saved', refused: 'It was not saved.' };

/** What can be done with a need or theme alike. Each resolves to whether it was done. */
export function useCodeSteps() {
  const { take } = useCodebookStep();
  return {
    rename: ({ id, kind }: Code, label: string) =>
      kind === 'need'
        ? take(RenameNeedDocument, { input: { needId: id, label } }, SAVED)
        : take(RenameThemeDocument, { themeId: id, label }, SAVED),
    state: ({ id }: Code, statement: string) => take(RenameNeedDocument, { input: { needId: id, statement } }, SAVED),
    describe: ({ id, kind }: Code, guide: CodeGuideInput) =>
      kind === 'need'
        ? take(DescribeNeedDocument, { needId: id, guide }, SAVED)
        : take(DescribeThemeDocument, { themeId: id, guide }, SAVED),
    /** Under another code; null is the top. */
    place: ({ id, kind, label }: Code, above: Code | null) => {
      const words = {
        done: above ? `“${label}” moved to “${above.label}”` : `“${label}” moved to the top`,
        refused: 'Nothing was moved.',
        offersUndo: true,
      };
      if (kind === 'theme') return take(MoveThemeDocument, { themeId: id, parentId: above?.id ?? null }, words);
      const place = {
        themeId: above?.kind === 'theme' ? above.id : null,
        parentId: above?.kind === 'need' ? above.id : null,
      };
      return take(MoveNeedsDocument, { needIds: [id], ...place }, words);
    },
    merge: ({ id, kind }: Code, into: Code) => {
      const words = { done: `Merged into “${into.label}”`, refused: 'Nothing was merged.', offersUndo: true };
      return kind === 'need'
        ? take(MergeNeedsDocument, { input: { needIds: [id], intoId: into.id } }, words)
        : take(MergeThemesDocument, { input: { themeIds: [id], intoId: into.id } }, words);
    },
  };
}
