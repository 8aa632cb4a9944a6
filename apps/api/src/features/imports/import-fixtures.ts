import type { TestApp, TestClient } from '../../platform/testing/index.js';

/** What the specs look at of an import. */
const IMPORT_FIELDS = `id state failure errorCount reusedFrom warnings rows joinKey
  files { name format encoding separator rows columns }
  columns { index name title kind need aspect higherIsMore battery confidence corrected why samples distinct filled
    attributeKind points { label value } options missing { word state } }
  batteries { key title aspect columns }
  errors { line column value reason }
  result { respondents newRespondents inserted replaced unchanged questions needs }
  job { state step error }`;

/** Only the fields that were asked for are there. */
export interface ImportReply {
  readonly id: string;
  readonly state: string;
  readonly failure: string | null;
  readonly errorCount: number;
  readonly warnings: readonly string[];
  readonly columns: readonly { readonly name: string; readonly kind: string; readonly samples: readonly string[] }[];
  readonly batteries: readonly { readonly aspect: string; readonly columns: readonly number[] }[];
  readonly errors: readonly { readonly line: number; readonly column: string; readonly value: string }[];
  readonly result: Readonly<Record<string, number>> | null;
}
export interface QuestionReply {
  readonly key: string;
  readonly kind: string;
  readonly title: string;
  readonly needName: string | null;
  readonly answered: number;
  readonly missing: readonly { readonly state: string; readonly count: number }[];
  readonly histogram: readonly { readonly label: string; readonly count: number }[];
}
export interface StudyReply {
  readonly counts: Readonly<Record<string, number>>;
  readonly surveys: readonly { readonly version: number; readonly questions: readonly QuestionReply[] }[];
  readonly questions: readonly QuestionReply[];
  readonly attributes: readonly { readonly key: string; readonly levels: readonly string[] }[];
}
type Upload = readonly [name: string, content: string | Uint8Array<ArrayBuffer>];

/** A researcher in front of the wizard. */
export class Wizard {
  private constructor(
    readonly client: TestClient,
    readonly studyId: string,
  ) {}

  static async open(client: TestClient, name = 'Study'): Promise<Wizard> {
    const { createStudy } = await client.query(
      `mutation ($name: String!) { createStudy(input: { name: $name }) { id } }`,
      { name },
    );
    return new Wizard(client, createStudy.id);
  }

  /** Uploads the files and waits until they are read. */
  async start(files: readonly Upload[], joinKey?: string): Promise<ImportReply> {
    const uploadIds: string[] = [];
    for (const [name, content] of files) {
      const stored: unknown = await this.client.upload(name, content);
      uploadIds.push((Array.isArray(stored) ? stored[0] : stored).id);
    }
    const { startImport } = await this.client.query(
      `mutation ($input: StartImportInput!) { startImport(input: $input) { id } }`,
      { input: { studyId: this.studyId, uploadIds, joinKey: joinKey ?? null } },
    );
    return this.settled(startImport.id);
  }

  /** Confirms and waits for the end. */
  async confirm({ id }: ImportReply): Promise<ImportReply> {
    await this.client.query(`mutation ($id: ID!) { confirmImport(importId: $id) { id } }`, { id });
    return this.settled(id);
  }

  /** Both at once, for files that need no correction. */
  async import(...files: Upload[]): Promise<ImportReply> {
    return this.confirm(await this.start(files));
  }

  correct(importId: string, columns: readonly Record<string, unknown>[]) {
    return this.client.send<{ correctImport: ImportReply }>(
      `mutation ($input: CorrectImportInput!) { correctImport(input: $input) { ${IMPORT_FIELDS} } }`,
      { input: { importId, columns } },
    );
  }

  async look(id: string): Promise<ImportReply> {
    return (await this.client.query(`query ($id: ID!) { import(id: $id) { ${IMPORT_FIELDS} } }`, { id })).import;
  }

  async study<T = StudyReply>(fields: string): Promise<T> {
    return (await this.client.query(`query ($id: ID!) { study(id: $id) { ${fields} } }`, { id: this.studyId })).study;
  }

  private async settled(id: string): Promise<ImportReply> {
    for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
      const found = (await this.client.query(`query ($id: ID!) { import(id: $id) { state job { state } } }`, { id }))
        .import;
      const isBusy =
        ['PROFILING', 'IMPORTING'].includes(found.state) || ['QUEUED', 'RUNNING'].includes(found.job.state);
      if (!isBusy) return this.look(id);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`Import ${id} did not come to an end`);
  }
}

export const openWizard = async (app: TestApp): Promise<Wizard> => Wizard.open(await app.asOwner());

/** A small believable survey: id, account, weight, attributes, a battery, a choice, a multiple choice and an open end. */
export function surveyCsv(rows: readonly Partial<Record<(typeof HEADER)[number], string | number>>[]): string {
  const lines = rows.map((row, at) => HEADER.map((name) => quoted(String(row[name] ?? DEFAULTS[name](at)))).join(','));
  return [HEADER.map(quoted).join(','), ...lines].join('\n') + '\n';
}

export const HEADER = [
  'Respondent ID',
  'Company',
  'Country',
  'Age',
  'How important is it: Finding a past notebook',
  'How important is it: Sharing a result',
  'How important is it: Trusting the numbers',
  'Which plan do you use?',
  'Tools used: Python',
  'Tools used: R',
  'What is the hardest part of your work?',
] as const;
const cycle =
  (...values: readonly (string | number)[]) =>
  (at: number) =>
    values[at % values.length]!;
const DEFAULTS: Record<(typeof HEADER)[number], (at: number) => string | number> = {
  'Respondent ID': (at) => `R${at + 1}`,
  Company: cycle('Acme', 'Bolt', 'Cog'),
  Country: cycle('Germany', 'France'),
  Age: (at) => 20 + (at % 45),
  'How important is it: Finding a past notebook': cycle(1, 2, 3, 4, 5),
  'How important is it: Sharing a result': cycle(5, 4, 3, 2, 1),
  'How important is it: Trusting the numbers': cycle(3, 1, 4, 5, 2),
  'Which plan do you use?': cycle('Free', 'Team', 'Free', 'Enterprise'),
  'Tools used: Python': cycle('Python', ''),
  'Tools used: R': cycle('', 'R', ''),
  'What is the hardest part of your work?': (at) =>
    at % 3 === 0 ? '' : `Keeping track of what I did in week ${at}, and telling others about it`,
};
const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
