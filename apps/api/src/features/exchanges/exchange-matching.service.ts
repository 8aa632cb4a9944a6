import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { contentHashOf, InterviewService } from '../interviews/index.js';
import type { ExchangedInterview } from './exchange-content.js';

/** What a study makes of an interview of a file: its own to be, one it has, or one it has in other words by now. */
export interface MatchedInterview {
  readonly interview: ExchangedInterview;
  readonly state: 'new' | 'known' | 'changed';
  /** Of the interview that the study has. */
  readonly id: string | null;
  readonly turnIds: readonly string[] | null;
}

/** Finds the conversations that a study has already: what was coded elsewhere goes onto their turns. */
@Injectable()
export class ExchangeMatchingService {
  constructor(private readonly interviews: InterviewService) {}

  /** A conversation that a file has twice is matched once, with what both say of it. */
  async match(
    ctx: RequestContext,
    studyId: string,
    interviews: readonly ExchangedInterview[],
  ): Promise<MatchedInterview[]> {
    const matched = new Map<string, MatchedInterview>();
    for (const interview of interviews) {
      const hash = contentHashOf(interview.turns);
      const twin = matched.get(hash.toString('hex'));
      const known = twin ? null : await this.interviews.withContent(ctx, studyId, hash);
      const one = twin ? joined(twin, interview) : await this.withTurns(ctx, interview, known?.id ?? null);
      matched.set(hash.toString('hex'), one);
    }
    return [...matched.values()];
  }

  private async withTurns(
    ctx: RequestContext,
    interview: ExchangedInterview,
    id: string | null,
  ): Promise<MatchedInterview> {
    if (id === null) return { interview, state: 'new', id, turnIds: null };
    const turns = await this.interviews.turnsOf(ctx, [id]);
    const isSame =
      turns.length === interview.turns.length && turns.every(({ text }, at) => text === interview.turns[at]!.text);
    return { interview, state: isSame ? 'known' : 'changed', id, turnIds: turns.map((turn) => turn.id) };
  }
}

const joined = (one: MatchedInterview, { codings, memos }: ExchangedInterview): MatchedInterview => ({
  ...one,
  interview: {
    ...one.interview,
    codings: [...one.interview.codings, ...codings],
    memos: [...one.interview.memos, ...memos],
  },
});
