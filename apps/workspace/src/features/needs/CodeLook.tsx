import { NativeSelect } from '@mantine/core';
import { CODE_COLOURS, LINE_PATTERNS } from '@needfinder/domain';
import type { LinePattern } from '../../gql/schema.generated.js';
import { CodeSwatch } from '../codings/CodeSwatch.js';
import type { CodeNode } from './code-tree.js';
import classes from './codebook.module.css';
import { useCodeSteps } from './useCodeSteps.js';

const NAMES: Readonly<Record<(typeof CODE_COLOURS)[number], string>> = {
  '#0072b2': 'Blue',
  '#e69f00': 'Orange',
  '#009e73': 'Green',
  '#cc79a7': 'Pink',
  '#d55e00': 'Red',
  '#56b4e9': 'Sky blue',
  '#b5a800': 'Olive',
  '#6e7781': 'Grey',
};
const AUTOMATIC = { value: '', label: 'By its place' };

/** Colour and kind of line of a code, as they stand under its passages. */
export function CodeLook({ node }: { node: CodeNode }) {
  const { describe } = useCodeSteps();
  const { colour, pattern } = node.code;
  const own = colour && !CODE_COLOURS.some((one) => one === colour) ? [{ value: colour, label: colour }] : [];
  return (
    <div className={classes.look}>
      <NativeSelect
        size="xs"
        label="Colour"
        value={colour ?? ''}
        onChange={(event) => void describe(node, { colour: event.currentTarget.value || null })}
        data={[AUTOMATIC, ...CODE_COLOURS.map((value) => ({ value, label: NAMES[value] })), ...own]}
      />
      <NativeSelect
        size="xs"
        label="Line"
        value={pattern ?? ''}
        onChange={(event) =>
          void describe(node, { pattern: (event.currentTarget.value || null) as LinePattern | null })
        }
        data={[AUTOMATIC, ...LINE_PATTERNS.map((one) => ({ value: one.toUpperCase(), label: one }))]}
      />
      <span className={classes.sample}>
        <CodeSwatch code={{ position: node.position, colour, pattern }} /> as it looks under passages
      </span>
    </div>
  );
}
