import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { newId } from '../../platform/ids/index.js';
import { OutsideCodingService, type OutsideMemo } from '../codings/index.js';
import { InterviewAddingService } from '../interviews/index.js';
import type { PlannedCode } from '../needs/index.js';
import type { ExchangeContent, ExchangedInterview, ExchangedMemo } from './exchange-content.js';
import { ExchangeMatchingService } from './exchange-matching.service.js';
import type { TakenPeople } from './exchange-people.service.js';

/** How the interviews of a project are called in lists: where they came from. */
const FORMAT = 'project';

/** What the codes and people of a file became in the study. */
export interface TakenGround {
  readonly codes: ReadonlyMap<string, PlannedCode>;
  readonly people: TakenPeople;
}

interface PlacedInterview {
  readonly interview: ExchangedInterview;
  readonly id: string;
  readonly turnIds: readonly string[];
}

/** Puts the interviews of a file into a study, with what is coded and noted in them. */
@Injectable()
export class ExchangePlacingService {
  constructor(
    private readonly matching: ExchangeMatchingService,
    private readonly interviews: InterviewAddingService,
    private readonly outside: OutsideCodingService,
  ) {}

  /** @returns How many interviews, codings and memos the study did not have. */
  async place(
    ctx: RequestContext,
    studyId: string,
    content: ExchangeContent,
    { codes, people }: TakenGround,
  ): Promise<{ interviews: number; codings: number; memos: number }> {
    const matched = await this.matching.match(ctx, studyId, content.interviews);
    const placed = matched
      .filter(({ state }) => state !== 'changed')
      .map(({ interview, state, id, turnIds }) => ({
        ...{ interview, isNew: state === 'new', id: id ?? newId() },
        turnIds: turnIds ?? interview.turns.map(() => newId()),
      }));
    const added = placed.filter(({ isNew }) => isNew).map((one) => wholeInterview(one, people));
    await this.interviews.add(ctx, studyId, added);
    const coders = (await this.outside.coders(ctx, studyId, content.coders)).map(({ id }) => id);
    const coded = placed.map((one) => codedIn(one, codes, coders));
    const memos = [
      ...content.codeMemos.map((memo) => ({
        ...NO_SUBJECT,
        ...written(memo, coders),
        ...refTo(codes.get(memo.code)!),
      })),
      ...placed.flatMap((one) => notedIn(one, coders)),
    ];
    return {
      interviews: added.length,
      codings: await this.outside.code(ctx, studyId, coded),
      memos: await this.outside.note(ctx, studyId, memos),
    };
  }
}

const wholeInterview = ({ id, turnIds, interview }: PlacedInterview, { idOf, stored }: TakenPeople) => ({
  ...{ id, title: interview.title, format: FORMAT, language: interview.language },
  respondentId: interview.person === null ? null : idOf.get(interview.person)!,
  attributes: stored(interview.values),
  turns: interview.turns.map((turn, at) => ({ ...turn, id: turnIds[at]! })),
});

const refTo = ({ id, kind }: PlannedCode): Pick<OutsideMemo, 'needId' | 'themeId'> =>
  kind === 'need' ? { needId: id, themeId: null } : { needId: null, themeId: id };

const codedIn = (
  { id, turnIds, interview }: PlacedInterview,
  codes: ReadonlyMap<string, PlannedCode>,
  coders: readonly string[],
) => ({
  interviewId: id,
  codings: interview.codings.map(({ turn, code, coder, ...coding }) => ({
    ...{ ...coding, ...refTo(codes.get(code)!), turnId: turnIds[turn]!, coder: coders[coder]! },
  })),
});

const NO_SUBJECT = { interviewId: null, turnId: null, start: null, end: null, needId: null, themeId: null } as const;
const written = ({ text, coder }: ExchangedMemo, coders: readonly string[]) => ({ text, author: coders[coder]! });

const notedIn = ({ id, turnIds, interview }: PlacedInterview, coders: readonly string[]): OutsideMemo[] =>
  interview.memos.map((memo) => {
    const place = memo.place && { turnId: turnIds[memo.place.turn]!, start: memo.place.start, end: memo.place.end };
    return { ...NO_SUBJECT, ...written(memo, coders), interviewId: id, ...place };
  });
