import { CONSENT_PURPOSES, type ConsentPurpose, type ConsentState } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { rowsOf } from '../../platform/graphql/index.js';
import { MemberService } from '../accounts/index.js';
import type { Consent, ConsentStatement, StudyConsents } from './consent.model.js';
import { type ConsentRow, ConsentRepository } from './consent.repository.js';
import { QuotingService } from './quoting.service.js';

/** Reads what people allow. */
@Injectable()
export class ConsentService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly consents: ConsentRepository,
    private readonly quoting: QuotingService,
    private readonly members: MemberService,
  ) {}

  /** For each respondent one consent of every purpose. */
  async ofRespondents(ctx: RequestContext, respondentIds: readonly string[]): Promise<Consent[][]> {
    const rows = await this.database.inTenant(ctx, () => this.consents.ofRespondents(ctx, respondentIds));
    return rowsOf(respondentIds, rows, ({ respondentId }) => respondentId).map((stated) =>
      CONSENT_PURPOSES.map((purpose) => consentOf(purpose, stated)),
    );
  }

  /** Everything that they ever stated, newest first. */
  async statementsOf(ctx: RequestContext, respondentIds: readonly string[]): Promise<ConsentStatement[][]> {
    const rows = await this.database.inTenant(ctx, () => this.consents.statementsOf(ctx, respondentIds));
    const names = new Map((await this.members.list(ctx)).map(({ user }) => [user.id, user.name]));
    return rowsOf(respondentIds, rows, ({ respondentId }) => respondentId).map((statements) =>
      statements.map((statement) => ({
        ...statement,
        recordedByName: statement.recordedBy === null ? null : (names.get(statement.recordedBy) ?? 'Former member'),
      })),
    );
  }

  /** Whether anybody of the study ever stated anything. */
  isKnownOf(ctx: RequestContext, studyId: string): Promise<boolean> {
    return this.database.inTenant(ctx, async () => (await this.consents.countsOf(ctx, [studyId])).length > 0);
  }

  /** Ascending by id. */
  withheldBy(ctx: RequestContext, studyId: string, purpose: ConsentPurpose): Promise<string[]> {
    return this.database.inTenant(ctx, () => this.consents.respondentsOf(ctx, studyId, purpose, ['withheld']));
  }

  /** Who counts in numbers: everybody of the study, or of `only`, but who withholds use. Ascending by id. */
  async usable(
    ctx: RequestContext,
    studyId: string,
    only?: readonly string[],
  ): Promise<{ id: string; weight: number }[]> {
    const people = await this.database.inTenant(ctx, () => this.consents.usable(ctx, studyId));
    if (!only) return people;
    const wanted = new Set(only);
    return people.filter(({ id }) => wanted.has(id));
  }

  /** For filters of respondents: who has no statement was not asked. */
  matching(
    ctx: RequestContext,
    studyId: string,
    { purpose, state }: { readonly purpose: ConsentPurpose; readonly state: ConsentState },
  ): Promise<{ ids: string[]; keep: boolean }> {
    const keep = state !== 'not-asked';
    const states: readonly ConsentState[] = keep ? [state] : ['given', 'withheld'];
    return this.database.inTenant(ctx, async () => ({
      ids: await this.consents.respondentsOf(ctx, studyId, purpose, states),
      keep,
    }));
  }

  async ofStudies(ctx: RequestContext, studyIds: readonly string[]): Promise<StudyConsents[]> {
    return this.database.inTenant(ctx, async () => {
      const rules = await this.quoting.rulesOf(ctx, studyIds);
      const people = new Map((await this.consents.peopleOf(ctx, studyIds)).map((one) => [one.studyId, one]));
      const counts = rowsOf(studyIds, await this.consents.countsOf(ctx, studyIds), ({ studyId }) => studyId);
      return rules.map(({ studyId, quotesNotAsked, basis }, at): StudyConsents => {
        const { all = 0, withheld = 0, given = 0 } = people.get(studyId) ?? {};
        return {
          ...{ quotesNotAsked, basis, quotable: quotesNotAsked ? all - withheld : given },
          counts: CONSENT_PURPOSES.map((purpose) => {
            const known = counts[at]!.find((count) => count.purpose === purpose) ?? { given: 0, withheld: 0 };
            const { given: agreed, withheld: refused } = known;
            return { purpose, given: agreed, withheld: refused, notAsked: all - agreed - refused };
          }),
        };
      });
    });
  }
}

function consentOf(purpose: ConsentPurpose, stated: readonly ConsentRow[]): Consent {
  const row = stated.find((one) => one.purpose === purpose);
  return row ?? { purpose, state: 'not-asked', source: null, how: null, statedAt: null };
}
