import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { newId } from '../../platform/ids/index.js';
import { type TestClient, testApp, type TestApp } from '../../platform/testing/index.js';
import { CHANGE, CodedInterview } from './coding-fixtures.js';

let keeper: TestApp;
beforeAll(async () => {
  keeper = await testApp({ env: { WORKER: 'off' } });
});
afterAll(() => keeper.close());

const HEAR = `subscription ($id: ID!) { codingsChanged(interviewId: $id) { ${CHANGE} } }`;
type Heard = { data?: { codingsChanged: { put: { id: string }[]; removed: string[] } } | null };

/** What one window shows: what it read, and what it heard since. */
class Window {
  readonly shown = new Set<string>();
  private client: Client | null = null;

  constructor(
    private readonly interview: CodedInterview,
    private readonly who: TestClient,
  ) {}

  async connect(server: TestApp): Promise<void> {
    const { cookieHeader } = this.who;
    class WithCookie extends WebSocket {
      constructor(address: string, protocols: string[]) {
        super(address, protocols, { headers: { cookie: cookieHeader } });
      }
    }
    const url = `${server.asStranger().origin.replace('http', 'ws')}/graphql`;
    this.client = createClient({ url, webSocketImpl: WithCookie, retryAttempts: 0 });
    const opened = new Promise<void>((resolve) => this.client!.on('connected', () => resolve()));
    this.client.subscribe<Heard['data']>(
      { query: HEAR, variables: { id: this.interview.id } },
      { next: (heard) => this.hear(heard as Heard), error: () => undefined, complete: () => undefined },
    );
    await opened;
    // The socket is open before the subscription stands; what is missed in between is read.
    await new Promise((resolve) => setTimeout(resolve, 200));
    this.shown.clear();
    for (const { id } of (await this.interview.codings(this.who)).codings) this.shown.add(id);
  }

  async disconnect(): Promise<void> {
    await this.client?.dispose();
  }

  private hear({ data }: Heard): void {
    if (!data) return;
    for (const { id } of data.codingsChanged.put) this.shown.add(id);
    for (const id of data.codingsChanged.removed) this.shown.delete(id);
  }
}

test('two editors, a dropped connection and a server restart: nothing lost, nothing doubled, no ghost', async () => {
  const interview = await CodedInterview.open(keeper);
  const ada = interview.owner;
  const bob = await keeper.asEditor();
  let server = await testApp({ databaseUrl: keeper.databaseUrl, env: { WORKER: 'off' } });
  const [adas, bobs] = [new Window(interview, ada), new Window(interview, bob)];
  await adas.connect(server);
  await bobs.connect(server);

  const expected = new Set<string>();
  const step = (at: number) => {
    const id = newId();
    expected.add(id);
    return { id: newId(), put: [{ id, turn: 1, start: at, end: at + 3, needId: interview.needs[at % 2]! }] };
  };
  const both = async (from: number) => {
    const steps = Array.from({ length: 10 }, (_, at) => step(from + at));
    // At the same time, and each twice, as after an answer that was lost.
    await Promise.all(
      steps.flatMap((one, at) => [interview.take(at % 2 ? ada : bob, one), interview.take(at % 2 ? ada : bob, one)]),
    );
    return steps;
  };
  const agreed = async () => {
    for (
      let tries = 0;
      tries < 50 && (adas.shown.size !== expected.size || bobs.shown.size !== expected.size);
      tries += 1
    )
      await new Promise((resolve) => setTimeout(resolve, 100));
    for (const window of [adas, bobs]) expect([...window.shown].sort()).toEqual([...expected].sort());
  };

  await both(0);
  await agreed();

  // Bob is away, goes on coding as if nothing were, and sends it all when he is back; Ada undoes meanwhile.
  await bobs.disconnect();
  const kept = Array.from({ length: 5 }, (_, at) => step(20 + at));
  const undone = await interview.take(ada, step(30));
  await interview.repeat(ada, 'undo', undone.stepId);
  expected.delete(undone.put[0].id);
  for (const one of kept) await interview.take(bob, one);
  await bobs.connect(server);
  await agreed();

  await server.close();
  server = await testApp({ databaseUrl: keeper.databaseUrl, env: { WORKER: 'off' } });
  await Promise.all([adas.connect(server), bobs.connect(server)]);
  await both(33);
  await agreed();
  const stored =
    await keeper.sql(`SELECT count(*)::int AS codings, count(DISTINCT (passage_id, need_id, coder))::int AS apart
    FROM coding`);
  expect(stored).toEqual([{ codings: expected.size, apart: expected.size }]);
  await Promise.all([adas.disconnect(), bobs.disconnect()]);
  await server.close();
});
