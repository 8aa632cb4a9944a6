import type { TextEdit } from './text-edits.js';

/** Words, numbers and spaces stay whole; everything else is taken by the character. */
const TOKEN = /\p{L}[\p{L}\p{M}]*|\p{N}+|\s+|[^]/gu;
/** Beyond this many differing words a text is another text: what lies between is replaced as a whole. */
const MOST_DIFFERENCES = 1_000;

/**
 * The edits that turn one text into another, as few words as can be.
 *
 * @returns In the order of the text, never overlapping, in code points of `before`; applied by `editText` they give
 *   `after`.
 *
 * Source: Myers (1986), Algorithmica 1:251–266, on words between the common beginning and the common end.
 * Cost: O((words + differences) · differences).
 */
export function editsBetween(before: string, after: string): TextEdit[] {
  const old = before.match(TOKEN) ?? [];
  const young = after.match(TOKEN) ?? [];
  let head = 0;
  while (head < old.length && head < young.length && old[head] === young[head]) head += 1;
  let tail = 0;
  const room = Math.min(old.length, young.length) - head;
  while (tail < room && old.at(-1 - tail) === young.at(-1 - tail)) tail += 1;
  const kept = keptPairs(old.slice(head, old.length - tail), young.slice(head, young.length - tail));

  const starts = [0];
  for (const token of old) starts.push(starts.at(-1)! + Array.from(token).length);
  const edits: TextEdit[] = [];
  let [fromOld, fromYoung] = [head, head];
  const close = (toOld: number, toYoung: number) => {
    if (toOld > fromOld || toYoung > fromYoung) {
      const replacement = young.slice(fromYoung, toYoung).join('');
      edits.push({ start: starts[fromOld]!, end: starts[toOld]!, replacement });
    }
    [fromOld, fromYoung] = [toOld + 1, toYoung + 1];
  };
  for (const [x, y] of kept) close(head + x, head + y);
  close(old.length - tail, young.length - tail);
  return edits;
}

/** Positions of the tokens that both have, in order: a longest common subsequence; none when too much differs. */
function keptPairs(old: readonly string[], young: readonly string[]): [number, number][] {
  const furthest = new Map<number, number>([[1, 0]]);
  const trail: Map<number, number>[] = [];
  for (let differences = 0; differences <= MOST_DIFFERENCES; differences += 1) {
    trail.push(new Map(furthest));
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let x = stepOnto(furthest, diagonal, differences);
      while (x < old.length && x - diagonal < young.length && old[x] === young[x - diagonal]) x += 1;
      furthest.set(diagonal, x);
      if (x >= old.length && x - diagonal >= young.length) return walkBack(trail, old.length, young.length);
    }
  }
  return [];
}

/** A diagonal is entered from the better of its neighbours: by a token put in, or by one taken out. */
function isPutIn(furthest: ReadonlyMap<number, number>, diagonal: number, differences: number): boolean {
  const [above, below] = [furthest.get(diagonal + 1) ?? -1, furthest.get(diagonal - 1) ?? -1];
  return diagonal === -differences || (diagonal !== differences && below < above);
}

const stepOnto = (furthest: ReadonlyMap<number, number>, diagonal: number, differences: number): number =>
  isPutIn(furthest, diagonal, differences)
    ? (furthest.get(diagonal + 1) ?? -1)
    : (furthest.get(diagonal - 1) ?? -1) + 1;

function walkBack(trail: readonly ReadonlyMap<number, number>[], oldEnd: number, youngEnd: number): [number, number][] {
  const kept: [number, number][] = [];
  let [x, y] = [oldEnd, youngEnd];
  for (let differences = trail.length - 1; differences >= 0; differences -= 1) {
    const furthest = trail[differences]!;
    const diagonal = x - y;
    const entered = differences === 0 ? 0 : stepOnto(furthest, diagonal, differences);
    while (x > entered && y > entered - diagonal) {
      x -= 1;
      y -= 1;
      kept.push([x, y]);
    }
    if (differences === 0) break;
    if (isPutIn(furthest, diagonal, differences)) y -= 1;
    else x -= 1;
  }
  return kept.reverse();
}
