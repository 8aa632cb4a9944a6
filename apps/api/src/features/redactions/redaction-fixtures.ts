import type { TestClient } from '../../platform/testing/index.js';

export interface ShownDatum {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly start: number;
  readonly end: number;
  readonly words: string | null;
  readonly placeholder: string | null;
}
export interface ShownText {
  readonly id: string;
  readonly text: string;
  readonly turnId: string | null;
  readonly responseId: string | null;
  readonly questionId: string | null;
  readonly data: readonly ShownDatum[];
}
export interface Key {
  readonly studyId: string;
  readonly secret: string;
  readonly entries: readonly { readonly placeholder: string; readonly words: string }[];
}

const DATUM = 'id kind status start end words placeholder';
const STATE = 'proposed accepted rejected redacted likeAccepted';

/** Calls of the redaction desk, as the workspace makes them. */
export class RedactionDesk {
  constructor(
    readonly client: TestClient,
    readonly studyId: string,
  ) {}

  async texts(shown: 'WAITING' | 'REDACTED' | 'ALL' = 'ALL'): Promise<ShownText[]> {
    const { redactionTexts } = await this.client.query(
      `query ($id: ID!, $shown: TextsShown!) { redactionTexts(studyId: $id, shown: $shown, first: 200) {
         edges { node { id text turnId responseId questionId data { ${DATUM} } } } } }`,
      { id: this.studyId, shown },
    );
    return redactionTexts.edges.map(({ node }: { node: ShownText }) => node);
  }

  async data(): Promise<ShownDatum[]> {
    return (await this.texts()).flatMap(({ data }) => data);
  }

  /** Waits until the jobs of the study are done: the one that an import enqueues, and what follows a redaction. */
  async settled(): Promise<void> {
    for (;;) {
      const { jobs } = await this.client.query(`query ($id: ID!) { jobs(studyId: $id, activeOnly: true) { id } }`, {
        id: this.studyId,
      });
      if (jobs.length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  decide(ids: readonly string[], verdict: string, alike = false) {
    return this.client.send(
      `mutation ($ids: [ID!]!, $verdict: RedactionVerdict!, $alike: Boolean!) {
         decidePersonalData(ids: $ids, verdict: $verdict, alike: $alike) { data { ${DATUM} } state { ${STATE} } } }`,
      { ids, verdict, alike },
    );
  }

  /** Accepts every datum that says one of these. */
  async accept(...words: string[]): Promise<void> {
    const ids = (await this.data()).filter((datum) => words.includes(datum.words ?? '')).map(({ id }) => id);
    await this.decide(ids, 'ACCEPTED');
  }

  add(input: Record<string, unknown>) {
    return this.client.send(
      `mutation ($input: AddPersonalDatumInput!) { addPersonalDatum(input: $input) { data { ${DATUM} } } }`,
      { input: { studyId: this.studyId, ...input } },
    );
  }

  async key(earlier: Key | null = null): Promise<Key> {
    const { makeRedactionKey } = await this.client.query(
      `mutation ($id: ID!, $earlier: RedactionKeyInput) {
         makeRedactionKey(studyId: $id, earlier: $earlier) { studyId secret entries { placeholder words } } }`,
      { id: this.studyId, earlier },
    );
    return makeRedactionKey;
  }

  acceptLikeBefore(key: Key | null = null) {
    return this.client.send(
      `mutation ($id: ID!, $key: RedactionKeyInput) { acceptLikeBefore(studyId: $id, key: $key) { data { words status } state { ${STATE} } } }`,
      { id: this.studyId, key },
    );
  }

  redact = (key: Key) => this.send('redact', key);
  restore = (key: Key) => this.send('restoreRedacted', key);

  private send(name: string, key: Key) {
    return this.client.send(`mutation ($key: RedactionKeyInput!) { ${name}(key: $key) { ${STATE} } }`, { key });
  }
}
