import { needsRatedTwice } from './column-groups.js';
import type { ImportPartsFragment } from './import-parts.fragment.generated.js';
import { countOf } from './import-words.js';

type Facts = Pick<ImportPartsFragment, 'rows' | 'joinKey' | 'files' | 'columns' | 'batteries'>;

/** What was understood of the files, in words and the big things first. */
export function understood({ rows, joinKey, files, columns, batteries }: Facts): string[] {
  const countKind = (kind: string): number => columns.filter((column) => column.kind === kind).length;
  const questions = new Set(
    columns.flatMap(({ kind, question }) => (kind === 'MULTIPLE_CHOICE' ? [question ?? ''] : [])),
  ).size;
  const joined = files.length === 2 ? 'the two files' : `the ${files.length} files`;
  const counted: readonly [number, string][] = [
    [batteries.length, countOf(batteries.length, 'battery', 'batteries')],
    [needsRatedTwice(columns).size, `${countOf(needsRatedTwice(columns).size, 'need')} rated more than once`],
    [questions, countOf(questions, 'multi-select question')],
    [countKind('SINGLE_CHOICE'), countOf(countKind('SINGLE_CHOICE'), 'single choice')],
    [countKind('OPEN_TEXT'), countOf(countKind('OPEN_TEXT'), 'open question')],
    [countKind('NUMERIC'), countOf(countKind('NUMERIC'), 'number')],
    [countKind('DATE'), countOf(countKind('DATE'), 'date')],
    [countKind('ATTRIBUTE'), countOf(countKind('ATTRIBUTE'), 'attribute')],
    [countKind('CONSENT'), countOf(countKind('CONSENT'), 'consent')],
    [countKind('IGNORE'), `${countOf(countKind('IGNORE'), 'column')} ignored`],
  ];
  return [
    countOf(rows ?? 0, 'respondent'),
    ...counted.filter(([count]) => count > 0).map(([, words]) => words),
    ...(joinKey ? [`key “${joinKey}” joins ${joined}`] : []),
  ];
}
