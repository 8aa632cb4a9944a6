import { Injectable } from '@nestjs/common';
import { InvalidError, NotFoundError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { isId, newId } from '../../platform/ids/index.js';
import { type Question, QuestionService } from '../surveys/index.js';
import { linkRating, unlinkRating } from './codebook-edits.js';
import { CodebookHistoryService } from './codebook-history.service.js';
import { CodebookReadingService } from './codebook-reading.service.js';
import type { NeedRatingRow } from './codebook-rows.js';
import type { NeedRatingInput } from './codebook.input.js';
import { CodebookRepository } from './codebook.repository.js';

/** Says which questions rate a need. Each method is one step and returns the study whose codebook it changed. */
@Injectable()
export class RatingLinkingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly codebook: CodebookRepository,
    private readonly reading: CodebookReadingService,
    private readonly history: CodebookHistoryService,
    private readonly questions: QuestionService,
  ) {}

  /** @throws InvalidError `need-rating.no-scale` when the question has no scale to read numbers from. */
  link(ctx: RequestContext, { needId, questionId, aspect, higherIsMore }: NeedRatingInput): Promise<string> {
    return this.database.inTenant(ctx, async () => {
      const { studyId } = await this.reading.need(ctx, needId);
      const question = await this.ratingQuestion(ctx, studyId, questionId);
      await this.history.step(ctx, studyId, async () => {
        const need = await this.reading.need(ctx, needId);
        const existing = (await this.codebook.ratingsOfNeeds(ctx, [needId])).find(
          (row) => row.questionId === questionId,
        );
        const rating = { id: newId(), needId, questionId, aspect, higherIsMore };
        return {
          label: `Link "${need.label}" to the ${aspect} in "${question.title}"`,
          sentence: 'Linked a need to a rating',
          change: linkRating(existing, rating),
        };
      });
      return studyId;
    });
  }

  /** @throws NotFoundError `need-rating.not-found` */
  unlink(ctx: RequestContext, id: string): Promise<string> {
    return this.database.inTenant(ctx, async () => {
      const { studyId } = await this.reading.need(ctx, (await this.rating(ctx, id)).needId);
      await this.history.step(ctx, studyId, async () => {
        const rating = await this.rating(ctx, id);
        const need = await this.reading.need(ctx, rating.needId);
        return {
          label: `Unlink a rating from "${need.label}"`,
          sentence: 'Unlinked a need from a rating',
          change: unlinkRating(rating),
        };
      });
      return studyId;
    });
  }

  private async rating(ctx: RequestContext, id: string): Promise<NeedRatingRow> {
    const [rating] = isId(id) ? await this.codebook.ratingsByIds(ctx, [id]) : [];
    if (!rating) throw new NotFoundError('need-rating.not-found', `There is no link to a rating ${id}`, { id });
    return rating;
  }

  private async ratingQuestion(ctx: RequestContext, studyId: string, id: string): Promise<Question> {
    const [question] = await this.questions.byIds(ctx, [id]);
    if (question?.studyId !== studyId)
      throw new NotFoundError('question.not-found', `There is no question ${id}`, { id });
    if (question.kind !== 'rating' || question.points.length === 0) {
      const sentence = `"${question.title}" is a question of kind ${question.kind}; only a rating with a scale can rate a need`;
      throw new InvalidError('need-rating.no-scale', sentence, { questionId: id, kind: question.kind });
    }
    return question;
  }
}
