import { formatCount, formatNumber } from '@needfinder/domain';
import type { MissingState } from '@needfinder/domain';
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
  const share = (count: number) => ({ value: answered > 0 ? count / answered : null, n: answered });
  const most = answers.toSorted((a, b) => b.count - a.count)[0];
  const absent = missing.filter(({ count }) => count > 0);
  const rows = [
    ...answers.map(({ label, count }) => ({
      label,
      bars: [{ estimate: share(count), kind: 'plain' as const, note: formatCount(count) }],
    })),
    ...absent.map(({ state, count }) => ({
      label: MISSING_WORDS[state],
      bars: [{ estimate: share(count), kind: 'absent' as const, note: formatCount(count) }],
    })),
  ];
  return (
    <ChartFrame
      {...context}
      table={{
        columns: ['Answer', 'People', 'Share of answers'],
        rows: [
          ...answers.map(({ label, count }) => [label, formatCount(count), estimateText(share(count), 'share')]),
          ...absent.map(({ state, count }) => [
            MISSING_WORDS[state],
            formatCount(count),
            estimateText(share(count), 'share'),
          ]),
        ],
      }}
      summary={
        most && answered > 0
          ? `${formatNumber(answered, 0)} people answered; most often “${most.label}”, ${estimateText(share(most.count), 'share')}.`
          : 'Nobody answered.'
      }
      draw={(width) => barRows({ width, rows, unit: 'share' })}
    />
  );
}
