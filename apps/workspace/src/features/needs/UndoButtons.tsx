import { Button } from '@mantine/core';
import { useShortcuts } from '@needfinder/ui';
import type { CodebookPartsFragment } from './codebook-parts.fragment.generated.js';
import classes from './needs.module.css';
import { useCodebookStep } from './useCodebookStep.js';

/** The way back and forth through the steps of the codebook; each button names the step it concerns. */
export function UndoButtons({ codebook }: { codebook: Pick<CodebookPartsFragment, 'undo' | 'redo'> }) {
  const { undo, redo } = useCodebookStep();
  useShortcuts([
    { keys: 'z', label: codebook.undo ? `Undo: ${codebook.undo}` : 'Undo', run: () => void (codebook.undo && undo()) },
    {
      keys: 'shift+z',
      label: codebook.redo ? `Do again: ${codebook.redo}` : 'Do again',
      run: () => void (codebook.redo && redo()),
    },
  ]);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        className={codebook.undo ? classes.step : undefined}
        disabled={!codebook.undo}
        title={codebook.undo ?? undefined}
        onClick={() => void undo()}
      >
        {codebook.undo ? `Undo: ${codebook.undo}` : 'Nothing to undo'}
      </Button>
      {codebook.redo ? (
        <Button size="xs" variant="default" className={classes.step} title={codebook.redo} onClick={() => void redo()}>
          Do again: {codebook.redo}
        </Button>
      ) : null}
    </>
  );
}
