import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { testApp, type TestApp } from '../../platform/testing/index.js';
import { openWizard } from './import-fixtures.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const SCRIPT = '<script>alert(1)</script>';
const HEAD = '<?xml version="1.0"?>';
/** A Triple-S survey whose every word is hostile. */
const description = (head = HEAD, title = SCRIPT) => `${head}<sss version="2.0"><survey><title>${title}</title>
  <record ident="A" href="d.csv" format="csv"><variable ident="1" type="character"><name>id</name><label>id</label>
    <position start="1"/><size>9</size></variable>
  <variable ident="2" type="single"><name>q</name><label><![CDATA[${SCRIPT} How important?]]></label>
    <position start="2"/><values><value code="1"><![CDATA[${SCRIPT}]]></value><value code="2">=1+1</value></values>
  </variable><variable ident="3" type="character"><name>why</name><label>Why?</label><position start="3"/><size>99</size>
  </variable></record></survey></sss>`;
const ROWS = Array.from({ length: 12 }, (_, at) => `R${at},${1 + (at % 2)},"${SCRIPT} =cmd() ${at}"\r\n`).join('');
const archive = (files: Record<string, string | Uint8Array>) =>
  new Uint8Array(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, content]) => [
          name,
          typeof content === 'string' ? new TextEncoder().encode(content) : content,
        ]),
      ),
    ),
  );

test.each([
  [
    'reads a file of the server',
    description(`${HEAD}<!DOCTYPE sss [<!ENTITY x SYSTEM "file:///etc/passwd">]>`, '&x;'),
    'declares a document type',
  ],
  [
    'asks an address inside the network',
    description(`${HEAD}<!DOCTYPE sss SYSTEM "http://169.254.169.254/x.dtd">`),
    'declares a document type',
  ],
  [
    'grows without end',
    description(`${HEAD}<!DOCTYPE sss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>`, '&b;'),
    'declares a document type',
  ],
])('a Triple-S description that %s is refused, and says why', async (_, xml, reason) => {
  const wizard = await openWizard(app);
  const { state, failure } = await wizard.start([['evil.zip', archive({ 'd.sss': xml, 'd.csv': ROWS })]]);
  expect({ state, failure }).toEqual({ state: 'FAILED', failure: expect.stringContaining(reason) });
});

test('an archive that unpacks to far more than it is is refused before it does', async () => {
  // Packed first: it takes so long on a busy machine that the server would hang up on an idle client.
  const bomb = archive({ 'd.sss': description(), 'd.csv': new Uint8Array(40_000_000) });
  expect(bomb.length).toBeLessThan(100_000);
  const wizard = await openWizard(app);
  const { state, failure } = await wizard.start([['bomb.zip', bomb]]);
  expect({ state, failure }).toEqual({ state: 'FAILED', failure: expect.stringContaining('unpacks to') });
});

test('script and formulas in labels, options and answers stay the text that they are', async () => {
  const wizard = await openWizard(app);
  const files: [string, Uint8Array<ArrayBuffer>][] = [
    ['words.zip', archive({ 'd.sss': description(), 'd.csv': ROWS })],
  ];
  const done = await wizard.confirm(await wizard.start(files));
  expect(done).toMatchObject({ state: 'DONE', result: { inserted: 12 } });
  const { questions } = await wizard.study('questions { title options }');
  expect(questions).toContainEqual({ title: `${SCRIPT} How important?`, options: [SCRIPT, '=1+1'] });
  const [row] = await app.sql(`SELECT answers FROM response WHERE study_id = $1 ORDER BY id`, [wizard.studyId]);
  expect(Object.values(row!.answers)).toEqual(expect.arrayContaining([`${SCRIPT} =cmd() 0`]));
});
