import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@needfinder/domain';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { inOrderOf, type LoaderFactory } from '../../platform/graphql/index.js';
import type { Question } from './question.model.js';
import { QuestionService } from './question.service.js';

@Injectable()
export class QuestionByIdLoader implements LoaderFactory<string, Question> {
  constructor(private readonly questions: QuestionService) {}

  create(ctx: RequestContext): DataLoader<string, Question> {
    return new DataLoader(async (ids) =>
      inOrderOf(
        ids,
        await this.questions.byIds(ctx, ids),
        (row) => row.id,
        (id) => new NotFoundError('question.not-found', `There is no question ${id}`, { id }),
      ),
    );
  }
}
