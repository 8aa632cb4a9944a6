import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { RequestContext } from '../../platform/context/index.js';
import type { LoaderFactory } from '../../platform/graphql/index.js';
import type { QuestionnaireEntity } from './questionnaire.entity.js';
import { QuestionnaireService } from './questionnaire.service.js';

@Injectable()
export class QuestionnaireBySurveyLoader implements LoaderFactory<string, QuestionnaireEntity | null> {
  constructor(private readonly questionnaires: QuestionnaireService) {}

  create(ctx: RequestContext): DataLoader<string, QuestionnaireEntity | null> {
    return new DataLoader(async (ids) => {
      const found = new Map((await this.questionnaires.findBySurveys(ctx, ids)).map((row) => [row.surveyId, row]));
      return ids.map((id) => found.get(id) ?? null);
    });
  }
}
