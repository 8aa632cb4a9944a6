import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../main.js';

const folder = mkdtempSync(join(tmpdir(), 'needfinder-export-'));
let server: Server;
let inputs: unknown[];
/** What the server says of the export, one after the other. */
let states: object[];

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/api/exports/files/e1') return response.end('the file');
    if (request.url !== '/graphql') return response.writeHead(404).end('{"message":"There is no such table"}');
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const { query, variables } = JSON.parse(body) as { query: string; variables: { input?: unknown } };
      if (variables.input) inputs.push(variables.input);
      const data = query.includes('startExport') ? { startExport: { id: 'e1' } } : { export: states.shift() };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ data }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function exportTo(name: string, ...args: string[]) {
  let [out, err] = ['', ''];
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const file = join(folder, name);
  const all = [
    'export',
    '--what',
    'responses',
    '--study',
    's1',
    '--out',
    file,
    '--server',
    address,
    '--token',
    'nf_x',
    ...args,
  ];
  const code = await main(all, { out: (text) => (out += text), err: (text) => (err += text), interactive: false });
  return { code, out, err, file };
}
const job = (state: string, more = {}) => ({ state, step: null, percent: null, error: null, ...more });

test.each([
  ['a.sav', [], 'SAV'],
  ['a.zsav', [], 'ZSAV'],
  ['a.jsonl', [], 'JSON'],
  ['a.docx', [], 'DICTIONARY_DOCX'],
  ['a.bin', ['--format', 'parquet'], 'PARQUET'],
])('responses are made by the server and saved: %s %j', async (name, args, format) => {
  inputs = [];
  states = [
    { address: null, job: job('RUNNING', { step: 'Writing 5 respondents', percent: 40 }) },
    { address: '/api/exports/files/e1', job: job('DONE') },
  ];
  const { code, out, err, file } = await exportTo(name, ...args, '--json');
  expect({ code, said: JSON.parse(out), err }).toEqual({
    code: 0,
    said: { file, bytes: 8 },
    err: ' 40 %  Writing 5 respondents\n',
  });
  expect(inputs).toEqual([{ studyId: 's1', format, style: 'LABELS' }]);
  expect(readFileSync(file, 'utf8')).toBe('the file');
});

test('a file that cannot be made is one line and exit code 2, in the words of the server', async () => {
  states = [{ address: null, job: job('FAILED', { error: 'The table has 20000 columns; Excel takes 16384' }) }];
  const { code, err } = await exportTo('b.xlsx', '--answers', 'codes');
  expect([code, err]).toEqual([2, 'needfinder export: The table has 20000 columns; Excel takes 16384\n']);
});

test('a format that there is not is refused with those that there are', async () => {
  const { code, err } = await exportTo('b.exe');
  expect(code).toBe(2);
  expect(err).toMatch(/"exe" is none of csv, xlsx, sav, zsav, json, parquet/);
});
