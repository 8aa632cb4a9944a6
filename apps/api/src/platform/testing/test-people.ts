import type { NestExpressApplication } from '@nestjs/platform-express';
import { OwnerService } from '../../features/accounts/index.js';
import { newId } from '../ids/index.js';
import type { TestClient } from './test-client.js';

const PASSWORD = 'correct horse battery';

async function enterByLink(client: TestClient, token: string): Promise<TestClient> {
  await client.query(`mutation ($token: String!) { signInWithLink(token: $token) { __typename } }`, { token });
  return known(client);
}

async function known(client: TestClient): Promise<TestClient> {
  const { viewer } = await client.query(`{ viewer { user { id } workspace { id } } }`);
  return client.with({ who: { userId: viewer.user.id, workspaceId: viewer.workspace.id } });
}

/** The owner that the first start made, through the one-time link that it prints. */
export async function enterAsOwner(app: NestExpressApplication, client: TestClient): Promise<TestClient> {
  return enterByLink(client, (await app.get(OwnerService).linkToken())!);
}

export async function enterByInvite(
  owner: TestClient,
  guest: TestClient,
  role: 'OWNER' | 'EDITOR' | 'VIEWER',
): Promise<TestClient> {
  const { createInvite } = await owner.query(
    `mutation ($role: Role!) { createInvite(input: { role: $role }) { url } }`,
    { role },
  );
  const token = createInvite.url.split('/').at(-1);
  const input = { token, name: `Test ${role}`, email: `${newId()}@example.org`, password: PASSWORD };
  await guest.query(`mutation ($input: AcceptInviteInput!) { acceptInvite(input: $input) { __typename } }`, { input });
  return known(guest);
}

/** A workspace of its own with an owner of its own. */
export async function makeOtherWorkspace(app: NestExpressApplication, client: TestClient): Promise<TestClient> {
  const { linkToken } = await app.get(OwnerService).createWorkspace('Other workspace', `${newId()}@example.org`);
  return enterByLink(client, linkToken);
}
