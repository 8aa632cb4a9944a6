import { Group } from '@visx/group';
import { formatNumber, formatShare } from '@needfinder/domain';
import type { Estimate } from '@needfinder/domain';
import type { KeyboardEvent } from 'react';
import { ChartFrame } from './ChartFrame.js';
import { SolutionPanel, panelHeight } from './SolutionPanel.js';
import { estimateText, intervalText } from './chart-table.js';
import { segmentLetter } from './segment-style.js';
import type { ChartContext, Drawing } from './ChartFrame.js';

export interface StripSolution {
  readonly k: number;
  /** Share of each segment, A first. */
  readonly sizes: readonly number[];
  readonly stability: Estimate | null;
  readonly bic: number | null;
}

export interface SolutionStripProps extends ChartContext {
  readonly solutions: readonly StripSolution[];
  readonly chosenK: number | null;
  /** The one the run proposes; may differ from the one that was chosen. */
  readonly proposedK?: number | null;
  readonly onSelect?: ((k: number) => void) | undefined;
}

const MIN_PANEL_WIDTH = 132;
const GAP = 8;

/** Every number of segments side by side: sizes, stability, fit. */
export function SolutionStrip({ solutions, chosenK, proposedK = null, onSelect, ...context }: SolutionStripProps) {
  const bics = solutions.map(({ bic }) => bic).filter((bic) => bic !== null);
  const lowestBic = bics.length > 0 ? Math.min(...bics) : null;
  const stateOf = (k: number): string =>
    [k === chosenK ? 'shown' : '', k === proposedK ? 'proposed' : ''].filter(Boolean).join(', ');
  const best = solutions.find(({ bic }) => bic === lowestBic && bic !== null);
  return (
    <ChartFrame
      {...context}
      interactive={onSelect !== undefined}
      table={{
        columns: ['Segments', 'Sizes', 'Stability', '95 % interval', 'BIC', 'BIC above the best', 'State'],
        rows: solutions.map(({ k, sizes, stability, bic }) => [
          k,
          sizes.map((size, s) => `${segmentLetter(s)} ${formatShare(size)}`).join(', '),
          stability ? estimateText(stability, 'number') : '',
          intervalText(stability, 'number'),
          bic === null ? 'not defined' : formatNumber(bic, 0),
          bic === null || lowestBic === null ? '' : formatNumber(bic - lowestBic, 0),
          stateOf(k),
        ]),
      }}
      summary={
        `${solutions.length} solutions.` +
        (proposedK === null ? '' : ` Proposed: ${proposedK} segment${proposedK === 1 ? '' : 's'}.`) +
        (best ? ` BIC is lowest at ${best.k}.` : '')
      }
      draw={(width) => drawStrip(width, { solutions, chosenK, proposedK, lowestBic, onSelect })}
    />
  );
}

type StripData = Pick<SolutionStripProps, 'solutions' | 'chosenK' | 'onSelect'> & {
  proposedK: number | null;
  lowestBic: number | null;
};

function drawStrip(width: number, { solutions, chosenK, proposedK, lowestBic, onSelect }: StripData): Drawing {
  const perLine = Math.max(1, Math.min(solutions.length, Math.floor((width + GAP) / (MIN_PANEL_WIDTH + GAP))));
  // Equal lines look like one strip that was folded: 8 over 5 columns become 4 + 4.
  const lines = Math.ceil(solutions.length / perLine);
  const columns = Math.max(1, Math.ceil(solutions.length / lines));
  const panelWidth = (width - GAP * (columns - 1)) / columns;
  const height = panelHeight(Math.max(1, ...solutions.map(({ sizes }) => sizes.length)));
  const content = solutions.map((solution, i) => {
    const { k } = solution;
    const panel = (
      <SolutionPanel
        solution={solution}
        width={panelWidth}
        height={height}
        lowestBic={lowestBic}
        isChosen={k === chosenK}
        isProposed={k === proposedK}
      />
    );
    const place = { left: (i % columns) * (panelWidth + GAP), top: Math.floor(i / columns) * (height + GAP) };
    if (!onSelect) {
      return (
        <Group key={k} {...place}>
          {panel}
        </Group>
      );
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onSelect(k);
    };
    return (
      <Group
        key={k}
        {...place}
        role="button"
        tabIndex={0}
        aria-pressed={k === chosenK}
        onClick={() => onSelect(k)}
        onKeyDown={onKeyDown}
      >
        {panel}
      </Group>
    );
  });
  return { height: lines * (height + GAP) - GAP, content: <>{content}</> };
}
