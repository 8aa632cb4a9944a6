import { ConflictError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import { partsOf, readDefinition, storedAttributes, type SurveyDefinition } from '@needfinder/survey';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { SurveyImportedHandlers } from '../imports/index.js';
import { AttributeService } from '../respondents/index.js';
import { ActivityService, StudyService } from '../studies/index.js';
import { SurveyVersionService } from '../surveys/index.js';
import { fieldworkChanged } from './fieldwork-changed.topic.js';
import type { QuestionnaireEntity } from './questionnaire.entity.js';
import { QuestionnaireRepository } from './questionnaire.repository.js';
import { QuestionnaireService } from './questionnaire.service.js';

/** Makes a version of a draft: from then on people answer it, and needs and segments know its questions. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly questionnaires: QuestionnaireService,
    private readonly rows: QuestionnaireRepository,
    private readonly versions: SurveyVersionService,
    private readonly attributes: AttributeService,
    private readonly handlers: SurveyImportedHandlers,
    private readonly activities: ActivityService,
    private readonly studies: StudyService,
    private readonly events: EventBus,
  ) {}

  /**
   * Opens the survey with its newest draft. Who is answering an older version goes on with that one.
   *
   * @throws ConflictError `questionnaire.problems` while the draft has any
   */
  async publish(ctx: RequestContext, surveyId: string): Promise<QuestionnaireEntity> {
    await this.database.inTenant(ctx, async () => {
      const { draft, revision, publishedRevision, studyId } = await this.questionnaires.get(ctx, surveyId);
      const { definition, problems } = readDefinition(draft);
      if (!definition || problems.length > 0) {
        const sentence = `This survey cannot be published yet: ${problems.map((one) => one.sentence).join('; ')}`;
        throw new ConflictError('questionnaire.problems', sentence, { problems: problems.length });
      }
      if (publishedRevision !== revision) await this.addVersion(ctx, studyId, surveyId, definition);
      await this.rows.update(ctx, surveyId, { state: 'open', publishedRevision: revision });
      await this.events.publish(ctx, fieldworkChanged, { surveyId });
      await this.studies.changed(ctx, studyId);
    });
    return this.questionnaires.get(ctx, surveyId);
  }

  private async addVersion(
    ctx: RequestContext,
    studyId: string,
    surveyId: string,
    definition: SurveyDefinition,
  ): Promise<void> {
    const version = await this.versions.publish(ctx, { studyId, surveyId, definition });
    await this.attributes.define(ctx, studyId, storedAttributes(definition), levelsOf(definition));
    const { id: surveyVersionId, questions, number } = version;
    for (const handler of this.handlers.parts) {
      await handler.surveyImported(ctx, {
        ...{ studyId, surveyId, surveyVersionId, questions },
        isNewVersion: true,
        changedResponses: 0,
      });
    }
    await this.activities.record(
      ctx,
      studyId,
      'survey-published',
      `Published version ${number} of “${definition.title}”`,
    );
  }
}

/** Words of the options of what is kept as an attribute. */
function levelsOf(definition: SurveyDefinition): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    partsOf(definition).flatMap((part) =>
      'attribute' in part && 'options' in part ? [[part.key, new Set(part.options.map(({ label }) => label))]] : [],
    ),
  );
}
