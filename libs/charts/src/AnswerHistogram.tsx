import { PRIVACY_FLOOR, formatCount, formatNumber } from '@needfinder/domain';
import type { Estimate, MissingState } from '@needfinder/domain';
import { ChartFrame } from './ChartFrame.js';
import { barRows } from './BarRows.js';
import { estimateText } from './chart-table.js';
import type { ChartContext } from './ChartFrame.js';

export interface AnswerHistogramProps extends ChartContext {
  /** Answers in their order, with the number of people who gave each. */
  readonly answers: readonly { readonly label: string; readonly count: number }[];
  /** People without an answer, by reason; they stand apart and are no part of the shares. */
  readonly missing?: readonly { readonly state: MissingState; readonly count: number }[];
}

const MISSING_WORDS: Readonly<Record<MissingState, string>> = {
  empty: 'Left empty',
  'not-shown': 'Not shown',
  refused: 'Refused',
  'not-applicable': 'Not applicable',
};

/** How many people gave each answer; the four kinds of no answer stand apart. */
export function AnswerHistogram({ answers, missing = [], ...context }: AnswerHistogramProps) {
  const answered = answers.reduce((sum, { count }) => sum + count, 0);
  const most = answers.toSorted((a, b) => b.count - a.count)[0];
  const all = [
    ...answers.map(({ label, count }) => ({ label, kind: 'plain' as const, ...shareOf(count, answered) })),
    ...missing
      .filter(({ count }) => count > 0)
      .map(({ state, count }) => ({
        label: MISSING_WORDS[state],
        kind: 'absent' as const,
        ...shareOf(count, answered),
      })),
  ];
  const rows = all.map(({ label, kind, estimate, valueText, countText }) => ({
    label,
    bars: [{ estimate, kind, valueText, note: countText }],
  }));
  return (
    <ChartFrame
      {...context}
      table={{
        columns: ['Answer', 'People', 'Share of answers'],
        rows: all.map(({ label, countText, valueText }) => [label, countText, valueText]),
      }}
      summary={
        most && answered > 0
          ? `${formatNumber(answered, 0)} people answered; most often “${most.label}”, ${shareOf(most.count, answered).valueText}.`
          : 'Nobody answered.'
      }
      draw={(width) => barRows({ width, rows, unit: 'share' })}
    />
  );
}

/** A count as a share of all answers. Below the privacy floor, words and bar both stop at the floor. */
function shareOf(count: number, answered: number) {
  const isHidden = count > 0 && count < PRIVACY_FLOOR;
  const shown = isHidden ? Math.min(PRIVACY_FLOOR, answered) : count;
  const estimate: Estimate = { value: answered > 0 ? shown / answered : null, n: answered };
  const valueText = `${isHidden ? '<' : ''}${estimateText(estimate, 'share')}`;
  return { estimate, valueText, countText: formatCount(count) };
}
