import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { newId } from '../../platform/ids/index.js';
import { RespondentWritingService } from '../respondents/index.js';
import { OpenAnswerWordsRepository } from './open-answer-words.repository.js';
import { ResponseWritingRepository, type RewordedAnswer } from './response-writing.repository.js';

/** One row of a response file, ready to be stored. `attributes` and `answers` are JSON already. */
export interface RowToWrite {
  readonly key: string;
  readonly accountKey: string | null;
  readonly weight: number | null;
  readonly attributes: string;
  readonly answers: string;
  readonly openAnswers: number;
  /** Of everything above. */
  readonly contentHash: Buffer;
}

export interface WrittenCounts {
  readonly newRespondents: number;
  readonly inserted: number;
  readonly replaced: number;
  readonly unchanged: number;
}

export interface WritingTarget {
  readonly studyId: string;
  readonly surveyId: string;
  readonly surveyVersionId: string;
  /** Null when the answers did not come from a file. */
  readonly importId: string | null;
}

/** Writes people and their responses, block by block, into the transaction that is open. */
@Injectable()
export class ResponseWritingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly respondents: RespondentWritingService,
    private readonly responses: ResponseWritingRepository,
    private readonly words: OpenAnswerWordsRepository,
  ) {}

  /** A row that says what the current response says is left alone; one that says something else replaces it. */
  write(ctx: RequestContext, target: WritingTarget, rows: readonly RowToWrite[]): Promise<WrittenCounts> {
    return this.database.inTenant(ctx, async () => {
      const { studyId, surveyId, surveyVersionId } = target;
      const keys = rows.map(({ key }) => key);
      const known = new Map((await this.responses.known(ctx, studyId, surveyId, keys)).map((one) => [one.key, one]));
      const changed = rows.filter(({ key, contentHash }) => {
        const before = known.get(key);
        const isSame = before?.surveyVersionId === surveyVersionId && before.contentHash?.equals(contentHash);
        return !isSame;
      });
      const superseded = changed.flatMap(({ key }) => known.get(key)?.responseId ?? []);
      if (superseded.length > 0) await this.responses.supersede(ctx, superseded);
      if (changed.length > 0) {
        const ids = await this.respondents.upsert(ctx, studyId, changed);
        const responses = changed.map(({ key, answers, openAnswers, contentHash }) => {
          const supersedesId = known.get(key)?.responseId ?? null;
          return { id: newId(), respondentId: ids.get(key)!, answers, openAnswers, contentHash, supersedesId };
        });
        await this.responses.insert(ctx, target, responses);
        const open = responses.filter(({ openAnswers }) => openAnswers > 0).map(({ id }) => id);
        if (open.length > 0) await this.words.read(ctx, open);
      }
      return {
        newRespondents: rows.length - known.size,
        inserted: changed.length - superseded.length,
        replaced: superseded.length,
        unchanged: rows.length - changed.length,
      };
    });
  }

  /** For whoever redacts and restores: a corrected answer is a new row, and does not come this way. */
  reword(ctx: RequestContext, answers: readonly RewordedAnswer[]): Promise<void> {
    return this.database.inTenant(ctx, async () => {
      await this.responses.reword(ctx, answers);
      await this.words.read(ctx, [...new Set(answers.map(({ responseId }) => responseId))]);
    });
  }
}
