import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import { main } from './main.js';

const folder = mkdtempSync(join(tmpdir(), 'needfinder-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const save = (name: string, text: string) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

async function run(...args: string[]) {
  let out = '';
  let err = '';
  const code = await main(args, { out: (text) => (out += text), err: (text) => (err += text), interactive: false });
  return { code, out, err };
}

/** Two groups that answer four yes/no questions in opposite ways, with a few slips. */
function twoGroups(): string {
  const rng = createRng(7);
  const rows = Array.from({ length: 200 }, (_, i) => {
    const answers = [1, 1, 0, 0].map((yes) => ((rng.next() < 0.1 ? 1 - yes : yes) === i % 2 ? 'Yes' : 'No'));
    return [`P${i}`, ...answers, i % 2 ? 'town' : 'country'].join(',');
  });
  return ['id,fast,cheap,quiet,safe,place', ...rows].join('\n');
}

describe('the command line', () => {
  test('says what there is, and what a command takes', async () => {
    expect((await run('--help')).out).toContain('segment');
    const { code, out } = await run('segment', '--help');
    expect(code).toBe(0);
    expect(out).toContain('--basis');
  });

  test.each([
    [['dance'], /no command "dance"/],
    [['segment'], /name a file/],
    [['segment', 'nowhere.csv', '--basis', 'a'], /nowhere\.csv: no such file/],
    [['segment', 'x.csv', '--best'], /--best/],
  ])('%j is bad input: one line, exit code 2', async (args, message) => {
    const { code, out, err } = await run(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(message);
  });
});

describe('needfinder segment', () => {
  let file: string;
  beforeAll(() => {
    file = save('survey.csv', twoGroups());
  });

  test('finds the planted groups and writes who belongs to them', async () => {
    const memberships = join(folder, 'memberships.csv');
    const args = ['--basis-all-but', 'id,place', '--id', 'id', '--k', '2', '--method', 'lca', '--bootstrap', '0'];
    const { code, out } = await run(
      'segment',
      file,
      ...args,
      '--profile',
      'place',
      '--memberships',
      memberships,
      '--json',
    );
    expect(code).toBe(0);
    const result = JSON.parse(out);
    expect(result).toMatchObject({ n: 200, seed: 1, chosen: { k: 2, method: 'lca' } });
    expect(result.indicators[0]).toEqual({ name: 'fast', scale: 'binary', missing: 0, informative: true });
    expect(result.solutions[0]).not.toHaveProperty('posteriors');
    expect(result.profile[0].pValue).toBeLessThan(0.001);
    const [header, first, second] = readFileSync(memberships, 'utf8').trim().split(/\r?\n/);
    expect(header).toBe('id,segment,p1,p2');
    expect(first!.split(',')[0]).toBe('P0');
    expect(first!.split(',')[1]).not.toBe(second!.split(',')[1]);
  });

  test('details say how sure each parameter is, and whether one class fewer would do', async () => {
    const args = ['--basis', 'fast,cheap,quiet,safe', '--k', '2', '--method', 'lca', '--bootstrap', '0'];
    const { out } = await run('segment', file, ...args, '--blrt', '9', '--json');
    const { detail } = JSON.parse(out);
    expect(detail.k).toBe(2);
    expect(detail.parameters.shares[0].standardError).toBeGreaterThan(0);
    expect(detail.absoluteFit.g2).toBeGreaterThanOrEqual(0);
    expect(detail.bootstrapLikelihoodRatio).toMatchObject({ k: 1, pValue: 0.1, samples: 9 });
    expect(JSON.parse((await run('segment', file, ...args, '--json')).out)).not.toHaveProperty('detail');
  });

  test('the same command gives the same bytes', async () => {
    const args = [
      'segment',
      file,
      '--basis',
      'fast,cheap,quiet,safe',
      '--k',
      '2',
      '--method',
      'lca',
      '--bootstrap',
      '2',
      '--json',
    ];
    const bytes = async () => JSON.stringify({ ...JSON.parse((await run(...args)).out), timings: null });
    expect(await bytes()).toBe(await bytes());
  });

  test.each([
    ['an unknown column', 'id,a\n1,2\n2,3', ['--basis', 'b'], /no column "b".*"id", "a"/],
    ['an empty column', 'a,b\n1,\n2,', ['--basis', 'a,b'], /column "b": all 2 cells are missing/],
    ['a constant column', 'a,b\n1,5\n2,5', ['--basis', 'a,b'], /column "b": constant, every answer is "5"/],
    [
      'a word in a numeric column',
      'a,b\n1,2.5\n2,many\n3,4',
      ['--basis', 'a,b', '--numeric', 'b'],
      /row 3, column "b": "many" is not a number/,
    ],
    [
      'more segments than rows',
      'a,b\n1,2\n2,3\n1,3',
      ['--basis', 'a,b', '--k', '4'],
      /4 segments need 4 rows, the file has 3/,
    ],
    ['a negative count', 'a,b\n1,-2\n2,3', ['--basis', 'a,b', '--count', 'b'], /row 2, column "b": -2 is not a count/],
    [
      'a column of two scales',
      'a,b\n1,2\n2,3',
      ['--basis', 'a,b', '--count', 'b', '--numeric', 'b'],
      /"b" is named both numeric and count/,
    ],
    ['a ragged row', 'a,b\n1,2\n2,3,4', ['--basis', 'a,b'], /line 3: 3 cells where the header has 2/],
  ])('%s is refused by name and place', async (_, text, args, message) => {
    const { code, err } = await run('segment', save('bad.csv', text), ...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

describe('needfinder needs and themes', () => {
  const answers = [
    'It takes me ages to find an old notebook.',
    'I can never find the notebook from last week.',
    'Searching for past notebooks takes far too long.',
    'Sharing a notebook with colleagues is painful.',
    'My colleagues cannot open the notebook that I share.',
    'I wish it were possible to share a notebook by link.',
    'n/a',
    'Finding earlier work takes too much time.',
  ];
  const table = () =>
    save('answers.csv', ['who,"What is hardest?"', ...answers.map((text, i) => `P${i},"${text}"`)].join('\n'));

  test('needs carry their passages, and each passage its row and column', async () => {
    const { code, out } = await run('needs', table(), '--text', 'What is hardest?', '--id', 'who', '--json');
    expect(code).toBe(0);
    const { needs, passages, fingerprint } = JSON.parse(out);
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(needs.length).toBeGreaterThan(0);
    for (const need of needs) expect(need).toMatchObject({ draft: true, statement: expect.any(String) });
    for (const { row, column, start, end, text } of passages) {
      expect(column).toBe('What is hardest?');
      expect([...answers[row - 2]!].slice(start, end).join('')).toBe(text);
    }
    expect(passages.some((passage: { row: number }) => passage.row === 8)).toBe(false);
  });

  test('each text gets a theme', async () => {
    const { out } = await run('themes', table(), '--text', 'What is hardest?', '--k', '2', '--json');
    const { themes, assignments, k } = JSON.parse(out);
    expect(k).toBe(2);
    expect(themes.map((theme: { label: string }) => theme.label.length > 0)).toEqual([true, true]);
    expect(assignments).toHaveLength(answers.length);
  });

  test('an unknown role is refused', async () => {
    const { code, err } = await run('needs', table(), '--text', 'who', '--role', 'who=anger');
    expect([code, err]).toEqual([2, expect.stringContaining('"who=anger" is not column=pain|desire|job|gain|other')]);
  });
});

describe('needfinder import', () => {
  test('joins two files on their key and keeps "not applicable" apart from empty', async () => {
    const ratings = save(
      'ratings.csv',
      [
        'Respondent ID,How important is speed?',
        ...Array.from({ length: 12 }, (_, i) => `P${i},${i === 3 ? '"N/A - skip"' : (i % 5) + 1}`),
      ].join('\n'),
    );
    const texts = save(
      'texts.csv',
      [
        'Respondent ID,What annoys you?',
        ...Array.from({ length: 12 }, (_, i) => `P${i},Reason number ${i} is long`),
      ].join('\n'),
    );
    const { code, out } = await run('import', ratings, texts, '--json');
    expect(code).toBe(0);
    const { mapping, respondents, errors } = JSON.parse(out);
    expect(respondents).toBe(12);
    expect(errors).toEqual([]);
    expect(mapping.columns.map((column: { role: { kind: string } }) => column.role.kind)).toContain('open-text');
    expect(mapping.columns[1].missing).toEqual({ 'N/A - skip': 'not-applicable' });
  });

  test('a mapping that is none is refused before anything is read from it', async () => {
    const file = save('one.csv', 'id,a\n1,2');
    const { code, err } = await run('import', file, '--mapping', save('mapping.json', '{"version":2}'));
    expect(code).toBe(2);
    expect(err).toMatch(/mapping\.json is no mapping/);
  });
});
