import { Button, Checkbox } from '@mantine/core';
import { ErrorNotice } from '@needfinder/ui';
import { useState } from 'react';
import type { CodeNode } from './code-tree.js';
import classes from './codebook.module.css';
import { useCodeSteps } from './useCodeSteps.js';
import { useExamples } from './useExamples.js';

/** Passages that show a need or theme well: chosen among those that are coded with it. */
export function CodeExamples({ node, mayEdit }: { node: CodeNode; mayEdit: boolean }) {
  const { examples, candidates, error, refetch } = useExamples(node);
  const [isChoosing, setChoosing] = useState(false);
  const { describe } = useCodeSteps();
  const chosen = new Set(examples.map(({ id }) => id));
  const choose = async (id: string, isChosen: boolean) => {
    const ids = isChosen ? [...chosen, id] : [...chosen].filter((one) => one !== id);
    if (await describe(node, { examples: ids })) refetch();
  };
  return (
    <section aria-label="Examples">
      <h3>Examples</h3>
      {error ? <ErrorNotice error={error} title="The examples could not be read" /> : null}
      {isChoosing ? null : examples.length > 0 ? (
        <ul className={classes.examples}>
          {examples.map(({ id, text }) => (
            <li key={id}>“{text}”</li>
          ))}
        </ul>
      ) : (
        <p className="nf-light">No passage was chosen yet.</p>
      )}
      {isChoosing ? (
        <div className={classes.candidates}>
          {candidates.map(({ id, text }) => (
            <Checkbox
              key={id}
              size="xs"
              label={text}
              checked={chosen.has(id)}
              onChange={(event) => void choose(id, event.currentTarget.checked)}
            />
          ))}
        </div>
      ) : null}
      {mayEdit && candidates.length > 0 ? (
        <Button size="compact-xs" variant="default" onClick={() => setChoosing(!isChoosing)}>
          {isChoosing ? 'Done' : 'Choose examples'}
        </Button>
      ) : null}
    </section>
  );
}
