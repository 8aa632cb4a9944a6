import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import { main } from '../main.js';

const folder = mkdtempSync(join(tmpdir(), 'needfinder-choices-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ITEMS = ['time', 'cost', 'trust', 'reach', 'calm'];
/** Every item in four of five questions. */
const SETS = ITEMS.map((left) => ITEMS.filter((item) => item !== left));
const QUESTIONS = SETS.map((_, at) => at + 1);
const BEST = QUESTIONS.map((question) => `b${question}`).join(',');
const WORST = QUESTIONS.map((question) => `w${question}`).join(',');

function save(name: string, rows: readonly (readonly (string | number)[])[]): string {
  const file = join(folder, name);
  writeFileSync(file, rows.map((row) => row.join(',')).join('\n'));
  return file;
}

const sets = save('sets.csv', [['set', 'a', 'b', 'c', 'd'], ...SETS.map((items, at) => [at + 1, ...items])]);

/** Half of the people want time and fear calm, half the reverse; one choice in ten is a slip. */
function people(
  count: number,
  write: (item: string, shown: readonly string[]) => string | number,
): (string | number)[][] {
  const rng = createRng(8);
  return Array.from({ length: count }, (_, person) => {
    const order = person % 2 === 0 ? ITEMS : ITEMS.toReversed();
    const choices = SETS.map((shown) => {
      const ranked = order.filter((item) => shown.includes(item));
      const best = rng.next() < 0.1 ? ranked[1]! : ranked[0]!;
      return [write(best, shown), write(ranked[ranked.length - 1]!, shown)] as const;
    });
    return [`p${person}`, ...choices.map(([best]) => best), ...choices.map(([, worst]) => worst)];
  });
}
const header = ['id', ...BEST.split(','), ...WORST.split(',')];

async function choices(...args: string[]) {
  let out = '';
  let err = '';
  const terminal = { out: (text: string) => (out += text), err: (text: string) => (err += text), interactive: false };
  const code = await main(['choices', ...args], terminal);
  return { code, out, err };
}
const named = ['--best', BEST, '--worst', WORST, '--sets', sets];

describe('needfinder choices', () => {
  const byName = save('names.csv', [header, ...people(60, (item) => item)]);

  test('finds the people who want the opposite of each other, and what each of them wants', async () => {
    const memberships = join(folder, 'memberships.csv');
    const { code, out } = await choices(
      byName,
      ...named,
      '--id',
      'id',
      '--k',
      '1-3',
      '--memberships',
      memberships,
      '--json',
    );
    expect(code).toBe(0);
    const { chosen, solutions, items } = JSON.parse(out);
    expect(chosen.k).toBe(2);
    const wanted = solutions[1].segments.map(
      ({ utilities }: { utilities: number[] }) => items[utilities.indexOf(Math.max(...utilities))].name,
    );
    expect(wanted.sort()).toEqual(['calm', 'time']);
    expect(items.map(({ shown }: { shown: number }) => shown)).toEqual(ITEMS.map(() => 240));
    const segments = readFileSync(memberships, 'utf8')
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[1]);
    expect(new Set(segments.filter((_, person) => person % 2 === 0)).size).toBe(1);
  });

  test('places in the set say the same as names', async () => {
    const byPlace = save('places.csv', [header, ...people(60, (item, shown) => shown.indexOf(item) + 1)]);
    const places = await choices(byPlace, ...named, '--answers', 'positions', '--k', '2', '--json');
    expect(places.out).toBe((await choices(byName, ...named, '--k', '2', '--json')).out);
  });

  test.each([
    [
      'what was not shown',
      ['p0', 'time', ...people(1, (item) => item)[0]!.slice(2)],
      /row 2, best of question 1: "time" is none of cost, trust/,
    ],
    [
      'best and worst at once',
      ['p0', 'calm', ...people(1, (item) => item)[0]!.slice(2)],
      /row 2, question 1: "calm" is best and worst/,
    ],
  ])('a choice of %s: one line that names row and question, exit code 2', async (_, row, message) => {
    const { code, err } = await choices(save('broken.csv', [header, row]), ...named);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  test('a version without sets is named', async () => {
    const { code, err } = await choices(byName, ...named, '--version', 'id');
    expect(code).toBe(2);
    expect(err).toContain('no version "p0"');
  });
});
