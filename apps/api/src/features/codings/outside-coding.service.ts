import { Injectable } from '@nestjs/common';
import type { MentionKind } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { newId } from '../../platform/ids/index.js';
import type { Stance } from '../needs/index.js';
import { type CodingImage, sameStatement } from './coding-image.js';
import { CodingReadingService } from './coding-reading.service.js';
import { CodingRepository } from './coding.repository.js';
import { InterviewCodingRepository } from './interview-coding.repository.js';
import { MemoRepository, type MemoToWrite } from './memo.repository.js';
import { type OutsideCoder, OutsideCoderRepository } from './outside-coder.repository.js';

/** What somebody coded in another program, in its place here. */
export interface OutsideCoding {
  readonly turnId: string;
  readonly start: number;
  readonly end: number;
  readonly needId: string | null;
  readonly themeId: string | null;
  readonly coder: string;
  readonly stance: Stance;
  readonly kind: MentionKind;
  readonly intensity: number;
}

export interface OutsideCodedInterview {
  readonly interviewId: string;
  readonly codings: readonly OutsideCoding[];
}

export type OutsideMemo = Omit<MemoToWrite, 'id' | 'studyId'>;

/** Codings and memos that come with a project of another program. To bring the same twice is to bring it once. */
@Injectable()
export class OutsideCodingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outside: OutsideCoderRepository,
    private readonly codings: CodingRepository,
    private readonly states: InterviewCodingRepository,
    private readonly memos: MemoRepository,
    private readonly reading: CodingReadingService,
  ) {}

  /**
   * Coders from outside by these names, in this order; those that the study does not know yet are added. They are never
   * members, however they are called.
   */
  coders(ctx: RequestContext, studyId: string, names: readonly string[]): Promise<OutsideCoder[]> {
    return this.database.inTenant(ctx, async () => {
      const free = await this.outside.ofStudy(ctx, studyId);
      const coders = names.map((name) => {
        const at = free.findIndex((one) => one.name === name);
        return at < 0 ? { id: newId(), name, isNew: true } : { ...free.splice(at, 1)[0]!, isNew: false };
      });
      await this.outside.insert(
        ctx,
        studyId,
        coders.filter(({ isNew }) => isNew),
      );
      return coders;
    });
  }

  /** @returns How many codings the study did not have. */
  code(ctx: RequestContext, studyId: string, interviews: readonly OutsideCodedInterview[]): Promise<number> {
    return this.database.inTenant(ctx, async () => {
      await this.states.lock(studyId);
      let added = 0;
      for (const { interviewId, codings } of interviews) {
        const said = new Set((await this.codings.ofInterviews(ctx, [interviewId])).map(statementOf));
        const after = codings.flatMap((coding): CodingImage[] => {
          const image = { ...coding, id: newId(), probability: 1, status: 'accepted' as const, settledBy: null };
          if (said.has(statementOf(image))) return [];
          said.add(statementOf(image));
          return [image];
        });
        if (after.length === 0) continue;
        added += after.length;
        const newPassageIds = after.map(() => newId());
        await this.codings.write(ctx, { studyId, interviewId }, { before: [], after, newPassageIds });
        await this.states.advance(ctx, interviewId);
        await this.reading.tell(ctx, interviewId, null);
      }
      return added;
    });
  }

  /** @returns How many memos the study did not have. */
  note(ctx: RequestContext, studyId: string, memos: readonly OutsideMemo[]): Promise<number> {
    return this.database.inTenant(ctx, async () => {
      const everything = { interviewId: null, codeId: null, viewer: null };
      const known = new Set((await this.memos.ofStudy(ctx, studyId, everything)).map(subjectOf));
      const added = memos.flatMap((memo) => {
        if (known.has(subjectOf(memo))) return [];
        known.add(subjectOf(memo));
        return [{ ...memo, id: newId(), studyId }];
      });
      await this.memos.insert(ctx, added);
      return added.length;
    });
  }
}

/** The twin of `sameStatement`, as a key. */
const statementOf = (image: Parameters<typeof sameStatement>[0]): string =>
  [image.coder, image.turnId, image.start, image.end, image.needId, image.themeId].join(' ');

const subjectOf = ({ author, text, interviewId, turnId, start, end, needId, themeId }: OutsideMemo): string =>
  JSON.stringify([author, text, interviewId, turnId, start, end, needId, themeId]);
