import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import { golden, readCells, referenceDataPresent } from '@needfinder/test-kit';
import { main } from '../main.js';

const whenPresent = referenceDataPresent ? test : test.skip;
const folder = mkdtempSync(join(tmpdir(), 'needfinder-segment-'));
afterAll(() => rmSync(folder, { recursive: true }));

function save(name: string, columns: Record<string, readonly (string | number)[]>): string {
  const names = Object.keys(columns);
  const rows = columns[names[0]!]!.map((_, row) => names.map((column) => `"${columns[column]![row]!}"`).join(','));
  const file = join(folder, name);
  writeFileSync(file, [names.join(','), ...rows].join('\n'));
  return file;
}
async function segment(...args: string[]) {
  let out = '';
  let err = '';
  const terminal = { out: (text: string) => (out += text), err: (text: string) => (err += text), interactive: false };
  // One thread unless a test asks for more: starting some from sources takes longer than these small runs.
  const code = await main(['segment', '--threads', '1', ...args], terminal);
  return { code, out, err };
}

const WORDS = ['(0) Not a problem', '(1) Minor', '(2) Moderate', '(3) Major'];

/** Two groups that rate four problems in opposite ways on a labelled scale; older people are more often in the second. */
function twoGroups(n: number): Record<string, (string | number)[]> {
  const rng = createRng(11);
  const age = Array.from({ length: n }, () => 20 + rng.int(50));
  const truth = age.map((years) => (rng.next() < (years - 20) / 50 ? 1 : 0));
  const rate = (high: boolean): string =>
    rng.next() < 0.05 ? "N/A - skip, don't know" : WORDS[high ? 2 + rng.int(2) : rng.int(2)]!;
  return {
    slow: truth.map((c) => rate(c === 1)),
    dear: truth.map((c) => rate(c === 0)),
    loud: truth.map((c) => rate(c === 1)),
    // Nobody says "Not a problem" here.
    heavy: truth.map((c) => WORDS[1 + (rng.next() < (c === 0 ? 0.8 : 0.3) ? 1 : 0) + rng.int(2)]!),
    age,
    place: truth.map((c) => (rng.next() < (c ? 0.8 : 0.3) ? 'town' : 'country')),
  };
}
const RATINGS = 'slow,dear,loud,heavy';
const FIXED = ['--k', '2', '--bootstrap', '0', '--restarts', '3', '--json'];

describe('needfinder segment', () => {
  test.each([2, 3])('%s threads give the bytes that one gives, memberships included', async (threads) => {
    const file = save('threads.csv', twoGroups(150));
    const bytes = async (count: number) => {
      const memberships = join(folder, `memberships-${count}.csv`);
      const args = [
        file,
        '--basis',
        RATINGS,
        '--profile',
        'age,place',
        '--k',
        '1-3',
        '--restarts',
        '4',
        '--bootstrap',
        '3',
      ];
      const { code, out } = await segment(...args, '--threads', `${count}`, '--memberships', memberships, '--json');
      expect(code).toBe(0);
      return [JSON.stringify({ ...JSON.parse(out), timings: null }), readFileSync(memberships, 'utf8')];
    };
    expect(await bytes(threads)).toEqual(await bytes(1));
  });

  test('labelled ratings are ordinal in the order of their numbers, and "N/A" beside them is missing', async () => {
    const file = save('labelled.csv', twoGroups(120));
    const { out } = await segment(file, '--basis', RATINGS, '--method', 'lca', ...FIXED);
    const { indicators } = JSON.parse(out);
    expect(indicators.map(({ scale }: { scale: string }) => scale)).toEqual([
      'ordinal',
      'ordinal',
      'ordinal',
      'ordinal',
    ]);
    expect(indicators[0].missing).toBeGreaterThan(0);
    expect(indicators[3].missing).toBe(0);
    const named = await segment(file, '--basis', RATINGS, '--profile', 'slow', '--method', 'lca', ...FIXED);
    expect(JSON.parse(named.out).profile[0].rows.map(({ level }: { level: string }) => level)).toEqual(WORDS);
  });

  test.each(['ward', 'pam'])('--method %s fits that and says so', async (method) => {
    const file = save('method.csv', twoGroups(120));
    const { code, out } = await segment(file, '--basis', RATINGS, '--method', method, ...FIXED);
    expect(code).toBe(0);
    const { solutions, chosen } = JSON.parse(out);
    expect([solutions.length, solutions[0].method, chosen.method, chosen.k]).toEqual([1, method, method, 2]);
  });

  test('numbers in no order are nominal, unless their scale is named', async () => {
    const rng = createRng(5);
    const segments = Array.from({ length: 400 }, () => rng.int(3));
    const choice = (favourite: readonly number[]): number[] =>
      segments.map((segment) => (rng.next() < 0.6 ? favourite[segment]! : 1 + rng.int(3)));
    const file = save('regions.csv', { north: choice([1, 2, 3]), south: choice([2, 3, 1]), west: choice([1, 3, 2]) });
    const scalesOf = async (...named: string[]): Promise<string[]> => {
      const { out } = await segment(file, '--basis', 'north,south,west', ...named, '--method', 'lca', ...FIXED);
      return JSON.parse(out).indicators.map(({ scale }: { scale: string }) => scale);
    };
    expect(await scalesOf()).toEqual(['nominal', 'nominal', 'nominal']);
    expect(await scalesOf('--ordinal', 'south')).toEqual(['nominal', 'ordinal', 'nominal']);
  });

  test('memberships that cannot be written leave nothing behind', async () => {
    const file = save('unwritable.csv', twoGroups(60));
    mkdirSync(join(folder, 'taken.csv'));
    const { code } = await segment(file, '--basis', RATINGS, ...FIXED, '--memberships', join(folder, 'taken.csv'));
    expect(code).toBe(1);
    expect(readdirSync(folder)).not.toContain('taken.csv.part');
  });

  test('--covariates puts them into the class model: coefficients, criteria and memberships are of that model', async () => {
    const file = save('covariates.csv', twoGroups(300));
    const plain = await segment(file, '--basis', RATINGS, '--method', 'lca', ...FIXED);
    const { code, out } = await segment(
      file,
      '--basis-all-but',
      'place',
      '--covariates',
      'age',
      '--numeric',
      'age',
      '--method',
      'lca',
      ...FIXED,
    );
    expect(code).toBe(0);
    const { solutions, indicators } = JSON.parse(out);
    expect(indicators).toHaveLength(4);
    const [intercept, age] = solutions[0].covariates.coefficients[0].terms;
    expect([intercept.name, age.name]).toEqual(['(intercept)', 'age']);
    expect(Math.abs(age.value)).toBeGreaterThan(0.05);
    expect(age.pValue).toBeLessThan(1e-6);
    expect(solutions[0].logLikelihood).toBeGreaterThan(JSON.parse(plain.out).solutions[0].logLikelihood + 20);
    expect(solutions[0].parameters).toBe(JSON.parse(plain.out).solutions[0].parameters + 1);
  });

  test('the JSON has the keys that scripts rely on', async () => {
    const file = save('keys.csv', twoGroups(120));
    const { out } = await segment(file, '--basis', RATINGS, '--profile', 'place', '--method', 'lca', ...FIXED);
    const result = JSON.parse(out);
    for (const key of 'engineVersion fingerprint seed n indicators solutions chosen profile timings'.split(' ')) {
      expect(result).toHaveProperty(key);
    }
    const solution =
      'k method logLikelihood parameters aic bic sabic icl entropy withinSS sizes shares hitRate stability segments';
    for (const key of solution.split(' ')) expect(result.solutions[0]).toHaveProperty(key);
    for (const key of 'share slsw slsa jaccard'.split(' ')) expect(result.solutions[0].segments[0]).toHaveProperty(key);
    for (const key of 'k naturalK method style verdict reasons warnings'.split(' ')) {
      expect(result.chosen).toHaveProperty(key);
    }
    expect(result.profile[0].rows[0].level).toBe('town');
  });

  test.each([
    [
      'covariates without class probabilities',
      ['--method', 'ward', '--covariates', 'age'],
      /--covariates: ward has no/,
    ],
    ['an unknown covariate', ['--covariates', 'income'], /no column "income"/],
    ['no thread', ['--threads', '0'], /--threads: 0 is not a whole number from 1/],
    ['an unknown method', ['--method', 'magic'], /"magic" is none of auto, lca, gaussian, kmeans, ward, pam/],
    ['a word where a number is said to be', ['--numeric', 'slow'], /row 2, column "slow": "\(\d\) .*" is not a number/],
    [
      'four values said to be two',
      ['--binary', 'dear'],
      /row \d+, column "dear": \d values .* where a binary column has 2/,
    ],
    ['more segments than rows', ['--k', '31'], /--k: 31 segments need 31 rows, the file has 30/],
  ])('%s: one line, exit code 2', async (_, args, message) => {
    const { code, out, err } = await segment(save('bad.csv', twoGroups(30)), '--basis', RATINGS, ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(message);
  });

  whenPresent('cheating by GPA, from the file to the published coefficients', async () => {
    const cells = readCells('cheating');
    const file = save('cheating.csv', Object.fromEntries(cells));
    const args = ['--basis-all-but', 'GPA', '--covariates', 'GPA', '--method', 'lca', '--k', '2', '--json'];
    const { out } = await segment(file, ...args, '--numeric', 'GPA', '--bootstrap', '0');
    const [solution] = JSON.parse(out).solutions;
    expect(solution.logLikelihood).toBeCloseTo(golden.covariates.logLikelihood, 3);
    expect(solution.covariates.n).toBe(golden.covariates.n);
    const terms = solution.covariates.coefficients[0].terms as { value: number }[];
    // The reference numbered the classes the other way round.
    terms.forEach(({ value }, at) => expect(Math.abs(value + golden.covariates.coefficients[at]!)).toBeLessThan(0.001));
  });
});
