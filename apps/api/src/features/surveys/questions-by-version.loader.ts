import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import { type LoaderFactory, rowsOf } from '../../platform/graphql/index.js';
import type { Question } from './question.model.js';
import { QuestionService } from './question.service.js';

@Injectable()
export class QuestionsByVersionLoader implements LoaderFactory<string, Question[]> {
  constructor(private readonly questions: QuestionService) {}

  create(ctx: RequestContext): DataLoader<string, Question[]> {
    return new DataLoader(async (ids) =>
      rowsOf(ids, await this.questions.ofVersions(ctx, ids), (row) => row.surveyVersionId),
    );
  }
}
