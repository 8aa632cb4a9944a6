import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testApp, type TestApp } from '../../platform/testing/index.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const RENAME = `mutation ($name: String!) { renameWorkspace(name: $name) { id name } }`;

test('the owner renames the workspace, and everybody in it sees the new name', async () => {
  const owner = await app.asOwner();
  await owner.query(RENAME, { name: '  Field lab ' });
  const viewer = await app.asViewer();
  expect(await viewer.query(`{ viewer { workspace { name } } }`)).toEqual({
    viewer: { workspace: { name: 'Field lab' } },
  });
});

test('a viewer may not rename it', async () => {
  const viewer = await app.asViewer();
  const { errors } = await viewer.send(RENAME, { name: 'Mine' });
  expect(errors![0]!.extensions).toMatchObject({ code: 'FORBIDDEN', domainCode: 'auth.role' });
});

test('an empty name is refused with a sentence', async () => {
  const owner = await app.asOwner();
  const { errors } = await owner.send(RENAME, { name: '   ' });
  expect(errors![0]).toMatchObject({ message: 'A workspace needs a name', extensions: { code: 'INVALID' } });
});

test('another workspace is not there, even by its id', async () => {
  const owner = await app.asOwner();
  const attacker = await app.asOtherWorkspace();
  const { workspaceId } = owner.who;
  expect(await attacker.query(`query ($id: ID!) { node(id: $id) { id } }`, { id: workspaceId })).toEqual({
    node: null,
  });
  expect(await owner.query(`query ($id: ID!) { node(id: $id) { __typename id } }`, { id: workspaceId })).toEqual({
    node: { __typename: 'Workspace', id: workspaceId },
  });
});
