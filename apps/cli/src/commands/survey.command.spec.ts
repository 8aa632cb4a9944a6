import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { surveyTemplate } from '@needfinder/survey';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../main.js';

const folder = mkdtempSync(join(tmpdir(), 'needfinder-survey-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  let [out, err] = ['', ''];
  const terminal = { out: (text: string) => (out += text), err: (text: string) => (err += text), interactive: false };
  const code = await main(args, {
    ...terminal,
    out: (text) => void terminal.out(text),
    err: (text) => void terminal.err(text),
  });
  return { code, out, err };
}
function file(name: string, content: object): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}
const NEEDS = surveyTemplate('needs', 'Needs');

describe('on files', () => {
  test('a survey without problems is valid, one with them says which', async () => {
    expect(await run('survey', 'validate', file('needs.json', NEEDS))).toMatchObject({ code: 0 });
    const twice = { ...NEEDS, blocks: [...NEEDS.blocks, NEEDS.blocks[0]!] };
    const { code, out } = await run('survey', 'validate', file('twice.json', twice), '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ valid: false });
    expect(out).toContain('is used twice');
  });

  test('the same seed simulates the same people, another one others', async () => {
    const answers = async (name: string, seed: string) => {
      const out = join(folder, name);
      const args = ['--people', '20', '--seed', seed, '--out', out, '--json'];
      expect(await run('survey', 'simulate', file('needs.json', NEEDS), ...args)).toMatchObject({ code: 0 });
      return readFileSync(out, 'utf8');
    };
    const one = await answers('1.jsonl', '7');
    expect(one.trim().split('\n')).toHaveLength(20);
    expect(await answers('2.jsonl', '7')).toBe(one);
    expect(await answers('3.jsonl', '8')).not.toBe(one);
  });

  test.each([
    [['survey', 'paint'], '"paint" is none of validate, simulate, export, import'],
    [['survey'], 'is none of validate'],
    [['survey', 'validate', '/nowhere.json'], 'no such file'],
    [['survey', 'import', '/nowhere.json'], '--study ID is missing'],
    [['responses'], '--survey ID is missing'],
    [['responses', '--survey', 's', '--what', 'people'], '"people" is none of responses, submissions'],
  ])('%j is refused in a line', async (args, reason) => {
    const { code, err } = await run(...args);
    expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
  });
});

describe('with a server', () => {
  let server: Server;
  let drafts: unknown[];
  let asked: string[];
  /** Pages that the server gives, one after the other. */
  let pages: object[];
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        response.setHeader('content-type', 'application/json');
        if (request.method === 'GET') {
          asked.push(request.url!);
          return response.end(JSON.stringify(pages.shift()));
        }
        const { query, variables } = JSON.parse(body);
        if (query.includes('saveQuestionnaire')) drafts.push(variables.input.draft);
        const data = query.includes('createQuestionnaire')
          ? { createQuestionnaire: { id: 's2', revision: 1 } }
          : { questionnaire: { draft: NEEDS }, saveQuestionnaire: { problems: [] } };
        response.end(JSON.stringify({ data }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  beforeEach(() => {
    [drafts, asked, pages] = [[], [], []];
  });
  afterAll(() => void server.close());
  const there = () => ['--server', `http://127.0.0.1:${(server.address() as AddressInfo).port}`, '--token', 'nf_x'];

  test('what is exported from one server is imported into another as it was', async () => {
    const path = join(folder, 'moved.json');
    expect(await run('survey', 'export', '--survey', 's1', '--out', path, ...there())).toMatchObject({ code: 0 });
    expect(await run('survey', 'import', path, '--study', 'st', ...there())).toMatchObject({ code: 0 });
    expect(drafts).toEqual([NEEDS]);
  });

  test('responses are pulled page by page, and the cursor says where to go on', async () => {
    pages = [
      { items: [{ id: 'a' }, { id: 'b' }], next: 'c1' },
      { items: [{ id: 'c' }], next: 'c2' },
      { items: [], next: 'c2' },
    ];
    const out = join(folder, 'pulled.jsonl');
    const first = await run(
      'responses',
      '--survey',
      's1',
      '--from',
      '2026-01-01T00:00:00Z',
      '--out',
      out,
      '--json',
      ...there(),
    );
    expect(JSON.parse(first.out)).toEqual({ items: 3, next: 'c2' });
    expect(asked.map((path) => new URL(path, 'http://x').searchParams.get('after'))).toEqual([null, 'c1', 'c2']);
    expect(asked[0]).toContain('/api/v1/surveys/s1/responses?from=2026-01-01T00%3A00%3A00Z&limit=');
    pages = [
      { items: [{ id: 'd' }], next: 'c3' },
      { items: [], next: 'c3' },
    ];
    expect((await run('responses', '--survey', 's1', '--after', 'c2', '--out', out, ...there())).err).toContain(
      '--after c3',
    );
    expect(readFileSync(out, 'utf8')).toBe('{"id":"a"}\n{"id":"b"}\n{"id":"c"}\n{"id":"d"}\n');
  });
});
