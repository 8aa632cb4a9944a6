import { ConflictError, InvalidError, NotFoundError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import { readDefinition, surveyTemplate, type SurveyTemplate, type SurveyDefinition } from '@needfinder/survey';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { isId } from '../../platform/ids/index.js';
import { ActivityService, StudyService } from '../studies/index.js';
import { SurveyService } from '../surveys/index.js';
import { fieldworkChanged } from './fieldwork-changed.topic.js';
import type { QuestionnaireEntity } from './questionnaire.entity.js';
import type { QuestionnaireState } from './questionnaire-state.js';
import { QuestionnaireRepository } from './questionnaire.repository.js';

const LARGEST_DRAFT_BYTES = 1_000_000;

/** Drafts of surveys, and whether people may answer them. */
@Injectable()
export class QuestionnaireService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly questionnaires: QuestionnaireRepository,
    private readonly surveys: SurveyService,
    private readonly studies: StudyService,
    private readonly activities: ActivityService,
    private readonly events: EventBus,
  ) {}

  /** A new survey of the study, from a template. */
  create(
    ctx: RequestContext,
    { studyId, name, template }: { studyId: string; name: string; template: SurveyTemplate },
  ): Promise<QuestionnaireEntity> {
    return this.createFrom(ctx, studyId, surveyTemplate(template, name.trim()));
  }

  /**
   * A new survey of the study, from a definition.
   *
   * @throws InvalidError `questionnaire.too-large`
   */
  async createFrom(ctx: RequestContext, studyId: string, definition: SurveyDefinition): Promise<QuestionnaireEntity> {
    const draft = { ...definition };
    refuseLarge(draft);
    const surveyId = await this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      const { title } = definition;
      const id = await this.surveys.create(ctx, studyId, title);
      await this.questionnaires.insert(ctx, { surveyId: id, studyId, draft });
      await this.activities.record(ctx, studyId, 'survey-drafted', `Began the survey “${title}”`);
      await this.studies.changed(ctx, studyId);
      return id;
    });
    return this.get(ctx, surveyId);
  }

  findBySurveys(ctx: RequestContext, surveyIds: readonly string[]): Promise<QuestionnaireEntity[]> {
    return this.database.inTenant(ctx, () => this.questionnaires.findBySurveys(ctx, surveyIds.filter(isId)));
  }

  /** @throws NotFoundError `questionnaire.not-found` */
  async get(ctx: RequestContext, surveyId: string): Promise<QuestionnaireEntity> {
    const [found] = await this.findBySurveys(ctx, [surveyId]);
    if (!found)
      throw new NotFoundError('questionnaire.not-found', `There is no questionnaire ${surveyId}`, { surveyId });
    return found;
  }

  /**
   * Keeps a draft as it is, whether or not it could be published.
   *
   * @param revision - The one the edit was made on.
   * @throws ConflictError `questionnaire.revision` when somebody saved meanwhile; InvalidError `questionnaire.too-large`
   */
  async saveDraft(
    ctx: RequestContext,
    surveyId: string,
    revision: number,
    draft: QuestionnaireEntity['draft'],
  ): Promise<QuestionnaireEntity> {
    refuseLarge(draft);
    await this.database.inTenant(ctx, async () => {
      const { revision: newest } = await this.get(ctx, surveyId);
      if (await this.questionnaires.saveDraft(ctx, surveyId, revision, draft)) return;
      const sentence = `Somebody saved this questionnaire meanwhile: yours began at revision ${revision}, it is now at ${newest}`;
      throw new ConflictError('questionnaire.revision', sentence, { revision, newest });
    });
    return this.get(ctx, surveyId);
  }

  /**
   * Pause, reopen, close. Nothing that was answered is hidden by any of them.
   *
   * @throws ConflictError `questionnaire.not-published`; InvalidError `questionnaire.state`
   */
  async setState(ctx: RequestContext, surveyId: string, state: QuestionnaireState): Promise<QuestionnaireEntity> {
    if (state === 'draft') throw new InvalidError('questionnaire.state', 'What was published is never a draft again');
    await this.database.inTenant(ctx, async () => {
      const found = await this.get(ctx, surveyId);
      if (found.publishedRevision === null) {
        throw new ConflictError('questionnaire.not-published', 'Publish the survey first: nobody can answer a draft');
      }
      await this.questionnaires.update(ctx, surveyId, { state, ...(state === 'closed' && { deviceKey: null }) });
      await this.activities.record(
        ctx,
        found.studyId,
        'survey-state',
        `The survey “${titleOf(found)}” is ${STATES[state]}`,
      );
      await this.events.publish(ctx, fieldworkChanged, { surveyId });
      await this.studies.changed(ctx, found.studyId);
    });
    return this.get(ctx, surveyId);
  }
}

function refuseLarge(draft: QuestionnaireEntity['draft']): void {
  const bytes = Buffer.byteLength(JSON.stringify(draft));
  if (bytes <= LARGEST_DRAFT_BYTES) return;
  const sentence = `A questionnaire may have ${LARGEST_DRAFT_BYTES} bytes; this one has ${bytes}`;
  throw new InvalidError('questionnaire.too-large', sentence, { bytes });
}

const STATES = { open: 'open again', paused: 'paused', closed: 'closed' } as const;

/** What the draft calls itself; drafts may lack a title while they are edited. */
export const titleOf = ({ draft }: QuestionnaireEntity): string =>
  typeof draft.title === 'string' && draft.title.trim() !== '' ? draft.title : 'Untitled survey';

/** What keeps a draft from being published. */
export const problemsOf = ({ draft }: QuestionnaireEntity) => readDefinition(draft).problems;
