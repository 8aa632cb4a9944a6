import { CommandPalette } from '@needfinder/ui';
import { countOf } from '../imports/import-words.js';
import type { BoardNeed } from './board-groups.js';
import type { CodebookPartsFragment } from './codebook-parts.fragment.generated.js';
import { MergeDialog } from './MergeDialog.js';
import { namedNeeds } from './need-words.js';
import { NewNeedDialog } from './NewNeedDialog.js';
import { NewThemeDialog } from './NewThemeDialog.js';
import { useNeedSteps } from './useNeedSteps.js';
import { usePassageSteps } from './usePassageSteps.js';

export type BoardDialog =
  | { readonly kind: 'merge' | 'place'; readonly needs: readonly BoardNeed[] }
  | { readonly kind: 'move' | 'split'; readonly from: BoardNeed; readonly codingIds: readonly string[] }
  | { readonly kind: 'new-need' | 'new-theme' };

interface BoardDialogsProps {
  readonly dialog: BoardDialog;
  readonly codebook: CodebookPartsFragment;
  readonly onClose: () => void;
  readonly onMerged: (into: BoardNeed) => void;
}

/** The dialog that is open on the board. */
export default function BoardDialogs({ dialog, codebook, onClose, onMerged }: BoardDialogsProps) {
  switch (dialog.kind) {
    case 'merge':
      return (
        <MergeDialog
          needs={dialog.needs}
          all={codebook.needs}
          onClose={onClose}
          onMerged={(into) => {
            onClose();
            onMerged(into);
          }}
        />
      );
    case 'place':
      return <ChooseTheme needs={dialog.needs} codebook={codebook} onClose={onClose} />;
    case 'move':
      return <ChooseNeed from={dialog.from} codingIds={dialog.codingIds} codebook={codebook} onClose={onClose} />;
    case 'split':
      return (
        <NewNeedDialog
          themes={codebook.themes}
          splitFrom={{ needId: dialog.from.id, codingIds: dialog.codingIds }}
          onClose={onClose}
        />
      );
    case 'new-need':
      return <NewNeedDialog themes={codebook.themes} onClose={onClose} />;
    case 'new-theme':
      return <NewThemeDialog onClose={onClose} />;
  }
}

interface ChooseNeedProps {
  readonly from: Pick<BoardNeed, 'id'>;
  readonly codingIds: readonly string[];
  readonly codebook: CodebookPartsFragment;
  readonly onClose: () => void;
  readonly onMoved?: () => void;
}

/** Where passages go instead: the same list that searches everything else. */
export function ChooseNeed({ from, codingIds, codebook, onClose, onMoved }: ChooseNeedProps) {
  const { move } = usePassageSteps();
  const themeOf = new Map(codebook.themes.map(({ id, label }) => [id, label]));
  return (
    <CommandPalette
      isOpen
      onClose={onClose}
      prompt={`Move ${countOf(codingIds.length, 'passage')} to…`}
      commands={codebook.needs
        .filter(({ id, status }) => id !== from.id && status !== 'REJECTED')
        .map((need) => ({
          id: need.id,
          label: need.label,
          group: need.theme ? themeOf.get(need.theme.id) : undefined,
          keywords: [need.statement],
          run: () => void move(codingIds, { from: from.id, to: need }).then((isDone) => isDone && onMoved?.()),
        }))}
    />
  );
}

interface ChooseThemeProps {
  readonly needs: readonly BoardNeed[];
  readonly codebook: CodebookPartsFragment;
  readonly onClose: () => void;
}

function ChooseTheme({ needs, codebook, onClose }: ChooseThemeProps) {
  const { place } = useNeedSteps();
  return (
    <CommandPalette
      isOpen
      onClose={onClose}
      prompt={`Move ${namedNeeds(needs)} to the theme…`}
      commands={[
        ...codebook.themes.map((theme) => ({
          id: theme.id,
          label: theme.label,
          group: 'Theme',
          run: () => void place(needs, theme),
        })),
        { id: 'none', label: 'Without a theme', run: () => void place(needs, null) },
      ]}
    />
  );
}
