import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Evaluation, storedAnswers, storedConsents, storedFacts, storedQuestions } from '@needfinder/survey';
import type { RequestContext } from '../../platform/context/index.js';
import { ConsentWritingService } from '../consents/index.js';
import type { CompiledVersion, RespondLinkEntity } from '../questionnaires/index.js';
import { QuestionnaireService } from '../questionnaires/index.js';
import { ResponseWritingService } from '../responses/index.js';
import { StudyService } from '../studies/index.js';
import { SubmissionCompletedHandlers } from './submission-completed.port.js';
import type { SubmissionEntity } from './submission.entity.js';
import { SubmissionRepository } from './submission.repository.js';

interface Completed {
  readonly submission: SubmissionEntity;
  readonly version: CompiledVersion;
  readonly evaluation: Evaluation;
}

/** Makes a response of what somebody sent: the same row that an imported file gives, so all that follows is the same. */
@Injectable()
export class CompletionService {
  constructor(
    private readonly responses: ResponseWritingService,
    private readonly consents: ConsentWritingService,
    private readonly submissions: SubmissionRepository,
    private readonly questionnaires: QuestionnaireService,
    private readonly studies: StudyService,
    private readonly handlers: SubmissionCompletedHandlers,
  ) {}

  /** Runs in the open transaction: the response is there when the submission is complete, or neither is. */
  async complete(
    ctx: RequestContext,
    link: RespondLinkEntity,
    { submission, version, evaluation }: Completed,
  ): Promise<void> {
    const { surveyId } = link;
    const { studyId } = await this.questionnaires.get(ctx, surveyId);
    const key = link.personKey ?? `web-${submission.id}`;
    const answers = storedAnswers(version.survey, evaluation);
    const openKeys = storedQuestions(version.survey.definition).filter(({ kind }) => kind === 'open-text');
    const content = {
      accountKey: null,
      weight: null,
      attributes: JSON.stringify({ ...link.attributes, ...storedFacts(version.survey, evaluation) }),
      answers: JSON.stringify(answers),
      openAnswers: openKeys.filter((question) => typeof answers[question.key] === 'string').length,
    };
    const contentHash = createHash('sha256').update(JSON.stringify(content)).digest();
    const target = { studyId, surveyId, surveyVersionId: version.id, importId: null };
    await this.responses.write(ctx, target, [{ key, ...content, contentHash }]);
    const how = `Consent in the survey “${version.survey.definition.title}”, version ${version.number}`.slice(0, 500);
    const stated = { key, consents: storedConsents(version.survey, evaluation) };
    await this.consents.stateInSurvey(ctx, studyId, how, stated);
    await this.submissions.link(ctx, submission.id, key);
    for (const handler of this.handlers.parts) {
      await handler.submissionCompleted(ctx, { studyId, surveyId, submissionId: submission.id });
    }
    await this.studies.changed(ctx, studyId);
  }
}
