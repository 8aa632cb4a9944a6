import { Injectable } from '@nestjs/common';
import { Compute } from '../../platform/compute/index.js';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { FileStore } from '../../platform/files/index.js';
import { newId } from '../../platform/ids/index.js';
import { OutsideCodingService, type OutsideMemo } from '../codings/index.js';
import { InterviewAddingService } from '../interviews/index.js';
import { CodebookTakingService, type PlannedCode } from '../needs/index.js';
import { StudyService } from '../studies/index.js';
import type { ExchangeContent, ExchangedMemo } from './exchange-content.js';
import { ExchangeMatchingService, type MatchedInterview } from './exchange-matching.service.js';
import { ExchangePeopleService } from './exchange-people.service.js';
import type { ExchangeImported, ExchangePreview } from './exchange.model.js';
import { understandExchangeTask } from './understand-exchange.task.js';

/** Texts, codes and memos of the largest projects are far smaller; recordings are not read. */
const MOST_BYTES = 200_000_000;
/** A file made to keep a reader busy is given up. */
const MOST_READING_MS = 120_000;
const FORMAT = 'project';

type CodeRef = Pick<OutsideMemo, 'needId' | 'themeId'>;

/** Brings a project of another program into a study: shown first, then all of it in one transaction. */
@Injectable()
export class ExchangeImportService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly files: FileStore,
    private readonly compute: Compute,
    private readonly studies: StudyService,
    private readonly codebook: CodebookTakingService,
    private readonly people: ExchangePeopleService,
    private readonly matching: ExchangeMatchingService,
    private readonly interviews: InterviewAddingService,
    private readonly outside: OutsideCodingService,
  ) {}

  /** Writes nothing. @throws NotFoundError, UnreadableFileError when the file cannot be read. */
  async preview(ctx: RequestContext, studyId: string, uploadId: string): Promise<ExchangePreview> {
    await this.studies.get(ctx, studyId);
    const { fileName, content } = await this.understand(ctx, uploadId);
    return this.database.inTenant(ctx, async () => {
      const codes = await this.codebook.foresee(ctx, studyId, content.codes);
      const matched = await this.matching.match(ctx, studyId, content.interviews);
      const known = await this.people.known(ctx, studyId, content);
      const isKnown = ({ state }: MatchedInterview) => state !== 'new';
      const count = (one: { readonly codings: readonly unknown[] }) => one.codings.length;
      const memos = content.codeMemos.length + sum(content.interviews, (one) => one.memos.length);
      return {
        ...{ uploadId, fileName, program: content.program, coders: [...content.coders] },
        parts: [
          { what: 'interviews', count: matched.length, known: matched.filter(isKnown).length },
          { what: 'codes', count: codes.length, known: codes.filter(({ state }) => state !== 'new').length },
          { what: 'codings', count: sum(content.interviews, count), known: 0 },
          { what: 'memos', count: memos, known: 0 },
          { what: 'respondents', count: content.people.length, known: known.people },
          { what: 'attributes', count: content.attributes.length, known: known.attributes },
        ],
        interviews: matched.map(({ interview, state }) => ({
          ...{ title: interview.title, person: interview.person, state },
          ...{ turns: interview.turns.length, codings: count(interview) },
        })),
        leftBehind: [...content.leftBehind, ...changed(matched)],
      };
    });
  }

  /** The file is removed afterwards. @throws what `preview` throws, and nothing is written then. */
  async import(ctx: RequestContext, studyId: string, uploadId: string): Promise<ExchangeImported> {
    await this.studies.get(ctx, studyId);
    const { fileName, content } = await this.understand(ctx, uploadId);
    const imported = await this.database.inTenant(ctx, async () => {
      const codes = await this.codebook.take(ctx, studyId, { codes: content.codes, fileName });
      const { idOf, stored } = await this.people.take(ctx, studyId, content);
      const placed = (await this.matching.match(ctx, studyId, content.interviews))
        .filter(({ state }) => state !== 'changed')
        .map((one) => ({
          ...one,
          id: one.id ?? newId(),
          turnIds: one.turnIds ?? one.interview.turns.map(() => newId()),
        }));
      const added = placed.filter(({ state }) => state === 'new');
      await this.interviews.add(
        ctx,
        studyId,
        added.map(({ id, turnIds, interview }) => ({
          ...{ id, title: interview.title, format: FORMAT, language: interview.language },
          respondentId: interview.person === null ? null : idOf.get(interview.person)!,
          attributes: stored(interview.values),
          turns: interview.turns.map((turn, at) => ({ ...turn, id: turnIds[at]! })),
        })),
      );
      const coders = (await this.outside.coders(ctx, studyId, content.coders)).map(({ id }) => id);
      const refs = new Map([...codes].map(([key, code]) => [key, refTo(code)]));
      const codings = await this.outside.code(
        ctx,
        studyId,
        placed.map((one) => codedIn(one, refs, coders)),
      );
      const memos = await this.outside.note(ctx, studyId, [
        ...content.codeMemos.map((memo) => ({ ...NO_SUBJECT, ...written(memo, coders), ...refs.get(memo.code)! })),
        ...placed.flatMap((one) => notedIn(one, coders)),
      ]);
      await this.studies.changed(ctx, studyId);
      return { studyId, interviews: added.length, codes: codes.size, codings, memos, respondents: idOf.size };
    });
    await this.files.delete(ctx, uploadId);
    return imported;
  }

  private async understand(
    ctx: RequestContext,
    uploadId: string,
  ): Promise<{ fileName: string; content: ExchangeContent }> {
    const { name, bytes } = await this.files.read(ctx, uploadId, MOST_BYTES);
    const signal = AbortSignal.timeout(MOST_READING_MS);
    const content = await this.compute.run(understandExchangeTask, { fileName: name, bytes }, { signal });
    return { fileName: name, content };
  }
}

const sum = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((total, row) => total + of(row), 0);

const changed = (matched: readonly MatchedInterview[]): string[] =>
  matched.flatMap(({ state, interview: { title } }) =>
    state === 'changed' ? [`“${title}”: the study has this conversation, and its words were changed since`] : [],
  );

const refTo = ({ id, kind }: PlannedCode): CodeRef =>
  kind === 'need' ? { needId: id, themeId: null } : { needId: null, themeId: id };

interface PlacedInterview extends Omit<MatchedInterview, 'id' | 'turnIds'> {
  readonly id: string;
  readonly turnIds: readonly string[];
}

const codedIn = (
  { id, turnIds, interview }: PlacedInterview,
  refs: ReadonlyMap<string, CodeRef>,
  coders: readonly string[],
) => ({
  interviewId: id,
  codings: interview.codings.map(({ turn, code, coder, ...coding }) => ({
    ...coding,
    ...refs.get(code)!,
    turnId: turnIds[turn]!,
    coder: coders[coder]!,
  })),
});

const NO_SUBJECT = { interviewId: null, turnId: null, start: null, end: null, needId: null, themeId: null } as const;
const written = ({ text, coder }: ExchangedMemo, coders: readonly string[]) => ({ text, author: coders[coder]! });

const notedIn = ({ id, turnIds, interview }: PlacedInterview, coders: readonly string[]): OutsideMemo[] =>
  interview.memos.map((memo) => {
    const place = memo.place && { turnId: turnIds[memo.place.turn]!, start: memo.place.start, end: memo.place.end };
    return { ...NO_SUBJECT, ...written(memo, coders), interviewId: id, ...place };
  });
