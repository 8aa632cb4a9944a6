import { Injectable } from '@nestjs/common';
import type { SurveyDefinition } from '@needfinder/survey';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { fieldworkChanged, PublishedVersions, QuestionnaireService } from '../questionnaires/index.js';
import type { Fieldwork, QuotaFill } from './fieldwork.model.js';
import { askedQuestions, pageReaches, questionStops } from './fieldwork-places.js';
import { FieldworkRepository } from './fieldwork.repository.js';
import { QuotaRepository } from './quota.repository.js';

const MINUTE_MS = 60_000;

/** How the fieldwork of a survey goes. */
@Injectable()
export class FieldworkService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly questionnaires: QuestionnaireService,
    private readonly versions: PublishedVersions,
    private readonly counts: FieldworkRepository,
    private readonly quotas: QuotaRepository,
    private readonly events: EventBus,
  ) {}

  of(ctx: RequestContext, surveyId: string): Promise<Fieldwork> {
    return this.database.inTenant(ctx, async () => {
      await this.questionnaires.get(ctx, surveyId);
      const [newest] = await this.versions.ofSurvey(ctx, surveyId);
      const survey = newest?.survey;
      const asked = survey ? askedQuestions(survey) : [];
      const fields = asked.flatMap((question) => question.fields);
      const { unanswered, byField } = await this.counts.lastAnswered(ctx, surveyId, fields);
      const { states, medianMs } = await this.counts.totals(ctx, surveyId);
      return {
        id: surveyId,
        partial: states.partial ?? 0,
        complete: states.complete ?? 0,
        screenedOut: states['screened-out'] ?? 0,
        quotaFull: states['quota-full'] ?? 0,
        medianMinutes: medianMs === null ? null : medianMs / MINUTE_MS,
        perHour: await this.counts.perHour(ctx, surveyId),
        pages: survey ? pageReaches(survey, await this.counts.stoppedAt(ctx, surveyId)) : [],
        questions: questionStops(asked, byField),
        unanswered,
        quotas: survey ? quotasOf(survey.definition, await this.quotas.counts(ctx, surveyId)) : [],
        languages: await this.counts.countBy(ctx, surveyId, 'language'),
        devices: await this.counts.countBy(ctx, surveyId, 'device'),
      };
    });
  }

  /** An event whenever somebody answers, for as long as somebody listens. */
  async watch(ctx: RequestContext, surveyId: string): Promise<AsyncIterableIterator<{ surveyId: string }>> {
    await this.questionnaires.get(ctx, surveyId);
    return this.events.subscribe(ctx, fieldworkChanged, (event) => event.surveyId === surveyId);
  }
}

const quotasOf = ({ quotas }: SurveyDefinition, filled: ReadonlyMap<string, number>): QuotaFill[] =>
  quotas.map(({ key, label, limit }) => ({ key, label, limit, filled: filled.get(key) ?? 0 }));
