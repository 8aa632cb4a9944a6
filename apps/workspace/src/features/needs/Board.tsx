import { LinesSkeleton, useShortcuts } from '@needfinder/ui';
import { lazy, Suspense, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { useMayEdit } from '../session/useViewer.js';
import type { BoardNeed } from './board-groups.js';
import type { BoardDialog } from './BoardDialogs.js';
import { BoardToolbar } from './BoardToolbar.js';
import type { CodebookPartsFragment } from './codebook-parts.fragment.generated.js';
import classes from './needs.module.css';
import { boardOrder, NeedTree } from './NeedTree.js';
import { useBoardView } from './useBoardView.js';
import { useNeedSteps } from './useNeedSteps.js';

const NeedPassages = lazy(() => import('./NeedPassages.js'));
const NeedPanel = lazy(() => import('./NeedPanel.js'));
const BoardDialogs = lazy(() => import('./BoardDialogs.js'));

interface BoardProps {
  readonly codebook: CodebookPartsFragment;
  readonly runId: string | undefined;
}

/** Themes and needs at the left, passages in the middle, the need at the right; every deed has a key. */
export function Board({ codebook, runId }: BoardProps) {
  const paths = usePaths();
  const { search } = useLocation();
  const { needId, filter, setFilter, goTo } = useBoardView();
  const mayEdit = useMayEdit();
  const steps = useNeedSteps();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<BoardDialog | null>(null);

  const order = boardOrder(codebook, filter);
  const shown = needId ? codebook.needs.find(({ id }) => id === needId) : order[0];
  const chosenNeeds = codebook.needs.filter(({ id }) => chosen.has(id));
  const meant = (): readonly BoardNeed[] => (chosenNeeds.length > 0 ? chosenNeeds : shown ? [shown] : []);
  const choose = (ids: readonly string[], isChosen: boolean) =>
    setChosen((all) => new Set(isChosen ? [...all, ...ids] : [...all].filter((id) => !ids.includes(id))));
  const move = (by: number) => {
    const next = order[order.findIndex(({ id }) => id === shown?.id) + by];
    if (next) goTo(next);
  };
  const after = (isDone: boolean) => isDone && setChosen(new Set());
  const deeds = {
    accept: (needs: readonly BoardNeed[]) => void steps.accept(needs).then(after),
    reject: (needs: readonly BoardNeed[]) => void steps.reject(needs).then(after),
    merge: (needs: readonly BoardNeed[]) => setDialog({ kind: 'merge', needs }),
    place: (needs: readonly BoardNeed[]) => setDialog({ kind: 'place', needs }),
  };
  useShortcuts([
    { keys: 'j', label: 'Next need', run: () => move(1) },
    { keys: 'k', label: 'Previous need', run: () => move(-1) },
  ]);
  useShortcuts(
    [
      { keys: 'a', label: 'Accept the need', run: () => deeds.accept(meant()) },
      { keys: 'r', label: 'Reject the need', run: () => deeds.reject(meant()) },
      { keys: 'm', label: 'Merge the need into…', run: () => meant().length > 0 && deeds.merge(meant()) },
      { keys: 't', label: 'Move the need to a theme', run: () => meant().length > 0 && deeds.place(meant()) },
      { keys: 'n', label: 'New need', run: () => setDialog({ kind: 'new-need' }) },
      { keys: 'x', label: 'Choose the need', run: () => shown && choose([shown.id], !chosen.has(shown.id)) },
    ],
    mayEdit,
  );

  return (
    <>
      {mayEdit ? (
        <BoardToolbar
          codebook={codebook}
          chosen={chosenNeeds}
          deeds={deeds}
          onDialog={setDialog}
          onChooseNone={() => setChosen(new Set())}
        />
      ) : null}
      <div className={classes.board} data-need={needId ? true : undefined}>
        <NeedTree
          codebook={codebook}
          filter={filter}
          onFilter={setFilter}
          shownId={shown?.id}
          chosen={chosen}
          onChoose={choose}
          mayEdit={mayEdit}
        />
        {shown ? (
          <>
            <Link className={`nf-link ${classes.back}`} to={{ pathname: paths.needs(), search }}>
              All needs
            </Link>
            <Suspense fallback={<LinesSkeleton lines={12} what="passages" />}>
              <NeedPassages
                key={shown.id}
                needId={shown.id}
                mayEdit={mayEdit}
                onMove={(codingIds) => setDialog({ kind: 'move', from: shown, codingIds })}
                onSplit={(codingIds) => setDialog({ kind: 'split', from: shown, codingIds })}
              />
            </Suspense>
            <Suspense fallback={<LinesSkeleton lines={10} what="need" />}>
              <NeedPanel
                needId={shown.id}
                themes={codebook.themes}
                runId={runId}
                mayEdit={mayEdit}
                onMerge={() => deeds.merge([shown])}
              />
            </Suspense>
          </>
        ) : (
          <p className={`nf-light ${classes.middle}`}>
            {needId ? 'This need was merged into another one. Choose one at the left.' : 'No need is shown.'}
          </p>
        )}
      </div>
      {dialog ? (
        <Suspense>
          <BoardDialogs
            dialog={dialog}
            codebook={codebook}
            onClose={() => setDialog(null)}
            onMerged={(into) => {
              setChosen(new Set());
              goTo(into);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
