import { Injectable } from '@nestjs/common';
import type { QuestionnaireEntity } from './questionnaire.entity.js';
import type { Questionnaire, RespondLink } from './questionnaire.model.js';
import { problemsOf, titleOf } from './questionnaire.service.js';
import type { RespondLinkEntity } from './respond-link.entity.js';
import { RespondLinkService } from './respond-link.service.js';

/** Rows as the API shows them. */
@Injectable()
export class QuestionnairePresentation {
  constructor(private readonly links: RespondLinkService) {}

  questionnaire(row: QuestionnaireEntity): Questionnaire {
    const { surveyId: id, state, draft, revision, publishedRevision } = row;
    return { id, title: titleOf(row), state, draft, revision, publishedRevision, problems: problemsOf(row) };
  }

  link({ id, kind, label, token, isEmbeddable, revokedAt }: RespondLinkEntity): RespondLink {
    return { id, kind, label, url: token && this.links.urlOf(token), isEmbeddable, revokedAt };
  }
}
