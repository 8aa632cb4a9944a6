import { InvalidError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { ActivityService, type Study, StudyService } from '../studies/index.js';
import type { QuotingRuleInput } from './consent.input.js';
import type { QuoteStanding } from './consent.model.js';
import { ConsentRepository } from './consent.repository.js';
import { quoteStanding, type StatedConsents } from './quote-standing.js';
import { type QuotingRule, QuotingRuleRepository } from './quoting-rule.repository.js';

/** Whose words something is; null when nobody knows the person. */
export interface Speaker {
  readonly studyId: string;
  readonly respondentId: string | null;
}
export interface SiftedQuotes<Said> {
  readonly quotable: readonly Said[];
  /** How many stay, and why. */
  readonly keptBack: { readonly withheld: number; readonly notAsked: number };
}

/** The one door through which words of people leave as quotes: exports, reports and shared pages all ask here. */
@Injectable()
export class QuotingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly consents: ConsentRepository,
    private readonly rules: QuotingRuleRepository,
    private readonly studies: StudyService,
    private readonly activities: ActivityService,
  ) {}

  /** In the order asked for; in two queries. */
  standingsOf(ctx: RequestContext, speakers: readonly Speaker[]): Promise<QuoteStanding[]> {
    return this.database.inTenant(ctx, async () => {
      const studyIds = [...new Set(speakers.map(({ studyId }) => studyId))];
      const rules = new Map((await this.rulesOf(ctx, studyIds)).map((rule) => [rule.studyId, rule.quotesNotAsked]));
      const ids = new Set(speakers.flatMap(({ respondentId }) => respondentId ?? []));
      const stated = new Map<string, StatedConsents>();
      for (const { respondentId, purpose, state } of await this.consents.ofRespondents(ctx, [...ids])) {
        stated.set(respondentId, { ...stated.get(respondentId), [purpose]: state });
      }
      return speakers.map(({ studyId, respondentId }) =>
        quoteStanding(stated.get(respondentId ?? '') ?? {}, rules.get(studyId) ?? false),
      );
    });
  }

  /** Those of these respondents of one study who may be quoted outside the workspace. */
  async quotable(ctx: RequestContext, studyId: string, respondentIds: readonly string[]): Promise<ReadonlySet<string>> {
    const { quotable } = await this.sift(
      ctx,
      respondentIds.map((respondentId) => ({ studyId, respondentId })),
    );
    return new Set(quotable.map(({ respondentId }) => respondentId));
  }

  /** What may leave of what was said, in its order, and how much is kept back. */
  async sift<Said extends Speaker>(ctx: RequestContext, said: readonly Said[]): Promise<SiftedQuotes<Said>> {
    const standings = await this.standingsOf(ctx, said);
    const count = (standing: QuoteStanding) => standings.filter((one) => one === standing).length;
    return {
      quotable: said.filter((_, at) => standings[at] === 'quotable'),
      keptBack: { withheld: count('withheld'), notAsked: count('not-asked') },
    };
  }

  /** One for each study; one that has none keeps back whom nobody asked. */
  async rulesOf(ctx: RequestContext, studyIds: readonly string[]): Promise<QuotingRule[]> {
    const rows = await this.database.inTenant(ctx, () => this.rules.ofStudies(ctx, studyIds));
    const known = new Map(rows.map((rule) => [rule.studyId, rule]));
    return studyIds.map((studyId) => known.get(studyId) ?? { studyId, quotesNotAsked: false, basis: '' });
  }

  /** @throws NotFoundError `study.not-found`; InvalidError `quoting.basis.missing` */
  setRule(ctx: RequestContext, { studyId, quotesNotAsked, basis }: QuotingRuleInput): Promise<Study> {
    const why = quotesNotAsked ? basis.trim() : '';
    if (quotesNotAsked && why === '') {
      const message = 'Say why people who were not asked may be quoted, for example on which legal basis';
      throw new InvalidError('quoting.basis.missing', message);
    }
    return this.database.inTenant(ctx, async () => {
      const study = await this.studies.get(ctx, studyId);
      await this.rules.set(ctx, { studyId, quotesNotAsked, basis: why });
      const may = quotesNotAsked ? `may be quoted: ${why}` : 'are not quoted outside the workspace';
      await this.activities.record(ctx, studyId, 'quoting-rule-set', `People who were not asked ${may}`);
      await this.studies.changed(ctx, studyId);
      return study;
    });
  }
}
