import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../platform/ids/index.js';
import { testApp, type TestApp, type TestClient } from '../../platform/testing/index.js';
import { CitedStudy, type Reply } from './insight-fixtures.js';

let app: TestApp;
let study: CitedStudy;
let editor: TestClient;
beforeAll(async () => {
  app = await testApp();
  study = await CitedStudy.open(app);
  editor = await app.asEditor();
});
afterAll(() => app.close());

const domainCode = (reply: Reply) => reply.errors?.[0]?.extensions.domainCode;

test('a quote stands in the page by id only: a correction marks the claim, and the correction is what it says', async () => {
  const pageId = await study.page('Finding things');
  const citationId = await study.cite(pageId, { kind: 'passage', passageId: study.passageId });
  const before = await study.read(pageId);
  expect(before.citations).toMatchObject([{ id: citationId, kind: 'PASSAGE', state: 'CURRENT', quote: study.quote }]);
  expect(JSON.stringify(before.document)).not.toContain('notebooks');
  await study.owner.query(`mutation ($id: ID!, $text: String!) { editTurn(turnId: $id, text: $text) { id } }`, {
    id: study.turnId,
    text: 'I can never find my old sketches when I need them. It takes ages every time.',
  });
  const [changed] = (await study.read(pageId)).citations;
  expect(changed).toMatchObject({ state: 'CHANGED', evidence: `passage:${study.passageId}` });
  expect(changed.quote).toContain('sketches');
  const { renewCitation } = await study.owner.query(`mutation ($id: ID!) { renewCitation(id: $id) { state quote } }`, {
    id: citationId,
  });
  expect(renewCitation.quote).toContain('sketches');
});

test('a number that moved says what it was and what it is', async () => {
  const fresh = await CitedStudy.open(app);
  const pageId = await fresh.page('Numbers');
  await fresh.cite(pageId, { kind: 'need-people', needId: fresh.needId });
  expect((await fresh.read(pageId)).citations).toMatchObject([{ state: 'CURRENT', was: '<5', now: '<5' }]);
  await fresh.owner.query(`mutation ($id: ID!) { rejectNeeds(needIds: [$id]) { studyId } }`, { id: fresh.needId });
  expect((await fresh.read(pageId)).citations).toMatchObject([{ state: 'GONE', was: '<5', now: null }]);
});

test('erasing a person takes what is quoted out of the page, its history and what was said about it', async () => {
  const fresh = await CitedStudy.open(app);
  const pageId = await fresh.page('Erased');
  await fresh.cite(pageId, { kind: 'passage', passageId: fresh.passageId });
  await app.sql(`UPDATE respondent SET key = 'a@b.org' WHERE id = $1`, [fresh.respondentId]);
  await fresh.write(pageId, `She said: ${fresh.quote}. Nothing else.`);
  // Nobody coded this, and this is short.
  await fresh.write(pageId, 'And: "It takes ages every time." Write to a@b.org!');
  await fresh.comment(fresh.owner, pageId, `Is "${fresh.quote}" the right quote?`);
  await fresh.owner.query(`mutation ($id: ID!) { eraseRespondent(id: $id) }`, { id: fresh.respondentId });
  const page = await fresh.read(pageId);
  expect(page.citations).toMatchObject([{ state: 'GONE', quote: null, title: '' }]);
  expect(page.comments[0].text).toBe('Is "[erased]" the right quote?');
  expect(JSON.stringify(page.document)).toContain('And: \\"[erased]\\" Write to [erased]!');
  for (const table of ['insight_page', 'insight_version', 'insight_comment', 'insight_citation']) {
    const rows = await app.sql(`SELECT t.*::text AS row FROM ${table} t WHERE t::text LIKE '%old notebooks%'`);
    expect({ table, rows }).toEqual({ table, rows: [] });
  }
});

test('of two tabs that save, the later one is told and writes nothing; both texts can be kept in the history', async () => {
  const pageId = await study.page('Two tabs');
  const { revision } = await study.read(pageId);
  const first = await study.save(pageId, revision, 'from the first tab');
  expect(first).toMatchObject({ isSaved: true });
  const second = await study.save(pageId, revision, 'from the second tab');
  expect(second.isSaved).toBe(false);
  expect(JSON.stringify(second.page.document)).toContain('first tab');
  const forced = await study.save(pageId, second.page.revision, 'from the second tab', true);
  expect(forced.isSaved).toBe(true);
  const versions = (await study.read(pageId)).versions;
  // What one person writes in one sitting is one version.
  expect(versions.map(({ number }: Reply) => number)).toEqual([2, 1]);
  const { insightComparison } = await study.owner.query(
    `query ($id: ID!) { insightComparison(id: $id, from: 1, to: 2) { difference text } }`,
    { id: pageId },
  );
  expect(insightComparison).toEqual([
    { difference: 'REMOVED', text: 'from the first tab' },
    { difference: 'ADDED', text: 'from the second tab' },
  ]);
  const restored = await study.owner.query(
    `mutation ($input: RestoreInsightInput!) { restoreInsight(input: $input) { isSaved page { document } } }`,
    { input: { id: pageId, revision: forced.page.revision, number: 1 } },
  );
  expect(JSON.stringify(restored.restoreInsight.page.document)).toContain('first tab');
  expect((await study.read(pageId)).versions[0]).toMatchObject({ number: 3, restoredFrom: 1 });
});

test('hostile pages are refused with the place', async () => {
  const pageId = await study.page('Hostile');
  const link = { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] };
  const document = { type: 'doc', content: [{ type: 'paragraph', content: [link] }] };
  const reply = await study.sendSave(pageId, 1, document);
  expect(domainCode(reply)).toBe('insight.document');
  expect(reply.errors![0]!.message).toContain('paragraph 1 › text 1');
});

test('a member who is spoken to finds it in their list until the thread is settled', async () => {
  const pageId = await study.page('Talk');
  const threadId = await study.comment(study.owner, pageId, '@Editor look', [editor.who.userId]);
  const forMe = async () =>
    (
      await editor.query(`query ($s: ID!) { insightMentions(studyId: $s) { id pageId authorName } }`, {
        s: study.studyId,
      })
    ).insightMentions;
  expect(await forMe()).toMatchObject([{ id: threadId, pageId }]);
  const viewer = await app.asViewer();
  await study.comment(viewer, pageId, 'I see it too', [], threadId);
  await editor.query(`mutation ($id: ID!) { resolveInsightThread(id: $id, isResolved: true) { id } }`, {
    id: threadId,
  });
  expect(await forMe()).toEqual([]);
  const stranger = await study.sendComment(study.owner, pageId, '@Nobody', [newId()]);
  expect(domainCode(stranger)).toBe('comment.mention');
});

test('a shared page shows no quote, no name and no way in; the files say the same', async () => {
  const fresh = await CitedStudy.open(app);
  const pageId = await fresh.page('For the team');
  await fresh.cite(pageId, { kind: 'passage', passageId: fresh.passageId });
  await fresh.comment(fresh.owner, pageId, 'Internal talk');
  const { createShareLink } = await fresh.owner.query(
    `mutation ($input: CreateShareLinkInput!) { createShareLink(input: $input) { url pageId } }`,
    { input: { pageId, label: 'Team' } },
  );
  const token = createShareLink.url.split('/').at(-1);
  const stranger = app.asStranger();
  const shared = await stranger.query(
    `query ($token: String!) { shared(token: $token) { ... on SharedInsight {
       title studyName document citations { quote title evidence isKeptBack } } } }`,
    { token },
  );
  expect(shared.shared).toMatchObject({
    ...{ title: 'For the team', studyName: 'Notebooks' },
    citations: [{ quote: null, title: '', evidence: null, isKeptBack: true }],
  });
  expect(JSON.stringify(shared)).not.toMatch(/notebooks when|Internal talk|Ada/);
  for (const format of ['html', 'md', 'docx']) {
    const bytes = new Uint8Array(
      await (await fresh.owner.fetch(`/api/insights/${pageId}/page.${format}`)).arrayBuffer(),
    );
    const parts = format === 'docx' ? Object.values(unzipSync(bytes)) : [bytes];
    const file = parts.map((part) => new TextDecoder().decode(part)).join('\n');
    expect(file).toContain('A quote is kept back');
    expect(file).not.toContain(fresh.quote);
  }
  await fresh.owner.query(`mutation ($input: StateConsentInput!) { stateConsent(input: $input) { id } }`, {
    input: { respondentId: fresh.respondentId, consents: [{ purpose: 'QUOTE', state: 'GIVEN' }], how: 'Told us' },
  });
  const { shared: allowed } = await stranger.query(
    `query ($token: String!) { shared(token: $token) { ... on SharedInsight { citations { quote title isKeptBack } } } }`,
    { token },
  );
  expect(allowed.citations).toEqual([{ quote: fresh.quote, title: '', isKeptBack: false }]);
  expect((await fresh.owner.fetch(`/api/insights/${pageId}/page.exe`)).status).toBe(404);
});

test('another workspace reads, writes, cites, comments and exports nothing; a viewer only reads and speaks', async () => {
  const pageId = await study.page('Ours');
  const attacker = await app.asOtherWorkspace();
  const theirs = await CitedStudy.open(app, attacker);
  const source = { kind: 'passage', passageId: study.passageId };
  const own = await theirs.page('Theirs');
  const replies: [string, Reply][] = [
    ['insight.not-found', await attacker.send(`{ insight(id: "${pageId}") { title } }`)],
    ['study.not-found', await attacker.send(`{ insights(studyId: "${study.studyId}") { title } }`)],
    ['study.not-found', await attacker.send(`{ citable(studyId: "${study.studyId}", text: "") { title } }`)],
    ['study.not-found', await attacker.send(`{ insightMentions(studyId: "${study.studyId}") { text } }`)],
    ['insight.not-found', await attacker.send(`mutation { deleteInsight(id: "${pageId}") }`)],
    ['insight.not-found', await theirs.sendSave(pageId, 1, { type: 'doc', content: [] })],
    ['insight.not-found', await theirs.sendCite(pageId, source)],
    ['insight.not-found', await theirs.sendComment(attacker, pageId, 'Hello')],
    // Into a page of their own either.
    ['citation.nothing-there', await theirs.sendCite(own, source)],
    ['citation.nothing-there', await theirs.sendCite(own, { kind: 'need-people', needId: study.needId })],
  ];
  expect(replies.map(([, reply]) => domainCode(reply))).toEqual(replies.map(([code]) => code));
  expect((await attacker.fetch(`/api/insights/${pageId}/page.md`)).status).toBe(404);
  const viewer = await app.asViewer();
  expect(domainCode(await viewer.send(`mutation { deleteInsight(id: "${pageId}") }`))).toBe('auth.role');
  expect((await viewer.query(`{ insight(id: "${pageId}") { title } }`)).insight.title).toBe('Ours');
  expect((await app.asStranger().fetch(`/api/insights/${pageId}/page.md`)).status).toBe(403);
});
