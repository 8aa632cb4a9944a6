import { Injectable } from '@nestjs/common';
import type { SurveyDefinition } from '@needfinder/survey';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { fieldworkChanged, PublishedVersions, QuestionnaireService } from '../questionnaires/index.js';
import type { Fieldwork, PageReach, QuotaFill } from './fieldwork.model.js';
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
      const definition = newest?.survey.definition;
      const { states, medianMs } = await this.counts.totals(ctx, surveyId);
      return {
        id: surveyId,
        partial: states.partial ?? 0,
        complete: states.complete ?? 0,
        screenedOut: states['screened-out'] ?? 0,
        quotaFull: states['quota-full'] ?? 0,
        medianMinutes: medianMs === null ? null : medianMs / MINUTE_MS,
        perHour: await this.counts.perHour(ctx, surveyId),
        pages: definition ? pagesOf(definition, await this.counts.stoppedAt(ctx, surveyId)) : [],
        quotas: definition ? quotasOf(definition, await this.quotas.counts(ctx, surveyId)) : [],
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

const pagesOf = ({ blocks }: SurveyDefinition, stopped: ReadonlyMap<string, number>): PageReach[] =>
  blocks.flatMap(({ pages }) =>
    pages.map(({ key, parts }) => {
      const asked = parts.find((part) => 'title' in part);
      return { page: key, title: asked?.title ?? key, stoppedHere: stopped.get(key) ?? 0 };
    }),
  );
