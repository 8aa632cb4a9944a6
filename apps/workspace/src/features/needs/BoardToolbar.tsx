import { Button } from '@mantine/core';
import { WhenText } from '../../shell/WhenText.js';
import type { BoardNeed } from './board-groups.js';
import type { BoardDialog } from './BoardDialogs.js';
import type { CodebookPartsFragment } from './codebook-parts.fragment.generated.js';
import classes from './needs.module.css';
import { ProposeNeeds } from './ProposeNeeds.js';
import { UndoButtons } from './UndoButtons.js';

type Deed = (needs: readonly BoardNeed[]) => void;

interface BoardToolbarProps {
  readonly codebook: CodebookPartsFragment;
  readonly chosen: readonly BoardNeed[];
  readonly deeds: Readonly<Record<'accept' | 'reject' | 'merge' | 'place', Deed>>;
  readonly onDialog: (dialog: BoardDialog) => void;
  readonly onChooseNone: () => void;
}

/** What can be done on the board; once needs are chosen, what can be done with them. */
export function BoardToolbar({ codebook, chosen, deeds, onDialog, onChooseNone }: BoardToolbarProps) {
  return (
    <div className={classes.toolbar} role="toolbar" aria-label="Needs">
      {chosen.length > 0 ? (
        <>
          <span role="status">{chosen.length} chosen</span>
          <Button size="xs" onClick={() => deeds.accept(chosen)}>
            Accept {chosen.length}
          </Button>
          <Button size="xs" variant="default" onClick={() => deeds.reject(chosen)}>
            Reject {chosen.length}
          </Button>
          <Button size="xs" variant="default" onClick={() => deeds.merge(chosen)}>
            Merge into…
          </Button>
          <Button size="xs" variant="default" onClick={() => deeds.place(chosen)}>
            Move to theme…
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={onChooseNone}>
            Choose none
          </Button>
        </>
      ) : (
        <>
          <Button size="xs" variant="default" onClick={() => onDialog({ kind: 'new-need' })}>
            New need
          </Button>
          <Button size="xs" variant="default" onClick={() => onDialog({ kind: 'new-theme' })}>
            New theme
          </Button>
          <div className={classes.proposal}>
            <ProposeNeeds isAgain={codebook.lastProposal !== null} />
          </div>
          {codebook.lastProposal ? (
            <span className={`nf-light ${classes.lastProposal}`}>
              last proposed <WhenText at={codebook.lastProposal} />
            </span>
          ) : null}
        </>
      )}
      <span className={classes.spacer} />
      <UndoButtons codebook={codebook} />
    </div>
  );
}
