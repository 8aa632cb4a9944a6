import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testApp, type TestApp } from '../../platform/testing/index.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const SHARED = `query ($token: String!) { shared(token: $token) { ... on SharedPage { studyName } } }`;

test('an unknown secret opens nothing, and does not say why', async () => {
  const stranger = await app.asStranger();
  expect(await stranger.query(SHARED, { token: 'not-a-secret' })).toEqual({ shared: null });
});

test('strangers and viewers cannot make or list links', async () => {
  const input = { runId: '01900000-0000-7000-8000-000000000000', label: 'Team' };
  const create = `mutation ($input: CreateShareLinkInput!) { createShareLink(input: $input) { id } }`;
  const stranger = await app.asStranger();
  const viewer = await app.asViewer();
  expect((await stranger.send(create, { input })).errors![0]!.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect((await viewer.send(create, { input })).errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN' });
});

test('a run that is not there cannot be shared', async () => {
  const owner = await app.asOwner();
  const input = { runId: '01900000-0000-7000-8000-000000000000', label: 'Team' };
  const { errors } = await owner.send(
    `mutation ($input: CreateShareLinkInput!) { createShareLink(input: $input) { id } }`,
    { input },
  );
  expect(errors![0]!.message).toContain('01900000-0000-7000-8000-000000000000');
});
