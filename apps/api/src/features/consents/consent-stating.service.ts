import { InvalidError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { type ConsentInput, type Respondent, RespondentService } from '../respondents/index.js';
import { ActivityService, StudyService } from '../studies/index.js';
import type { StateConsentInput, StateConsentsInput } from './consent.input.js';
import type { StatedConsents as Stated } from './consent.model.js';
import { ConsentWritingService } from './consent-writing.service.js';
import type { StatedHow } from './consent-writing.repository.js';
import type { StatedConsents } from './quote-standing.js';

/** A member notes what people told her. */
@Injectable()
export class ConsentStatingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly writing: ConsentWritingService,
    private readonly respondents: RespondentService,
    private readonly studies: StudyService,
    private readonly activities: ActivityService,
  ) {}

  /** @throws NotFoundError `respondent.not-found`; InvalidError `consent.*` */
  state(ctx: RequestContext, { respondentId, consents, how, statedAt }: StateConsentInput): Promise<Respondent> {
    const stated = { consents: byPurpose(consents), respondentIds: [respondentId] };
    return this.database.inTenant(ctx, async () => {
      const respondent = await this.respondents.get(ctx, respondentId);
      await this.writing.state(ctx, respondent.studyId, statedHow(how, statedAt), stated);
      await this.studies.changed(ctx, respondent.studyId);
      return respondent;
    });
  }

  /** @throws NotFoundError `study.not-found`; InvalidError `consent.*` */
  stateOfMany(ctx: RequestContext, input: StateConsentsInput): Promise<Stated> {
    const { studyId, filter, consents, how, statedAt } = input;
    const byPurposes = byPurpose(consents);
    return this.database.inTenant(ctx, async () => {
      const study = await this.studies.get(ctx, studyId);
      const respondentIds = await this.respondents.idsOf(ctx, studyId, filter);
      await this.writing.state(ctx, studyId, statedHow(how, statedAt), { respondentIds, consents: byPurposes });
      const people = respondentIds.length;
      const whom = people === 1 ? '1 person' : `${people} people`;
      const what = consents.map(({ purpose, state }) => `${purpose} ${state.replace('-', ' ')}`).join(', ');
      await this.activities.record(ctx, studyId, 'consents-stated', `Consent of ${whom} was noted: ${what}`);
      await this.studies.changed(ctx, studyId);
      return { people, study };
    });
  }
}

function statedHow(how: string, at: Date | null | undefined): StatedHow {
  const now = new Date();
  const statedAt = at ?? now;
  if (statedAt > now) {
    const message = `${statedAt.toISOString()} is in the future: it is ${now.toISOString()}`;
    throw new InvalidError('consent.stated-at.future', message);
  }
  if (how.trim() === '')
    throw new InvalidError('consent.how.missing', 'Say where the consent stands or how it was said');
  return { source: 'member', how: how.trim(), statedAt };
}

function byPurpose(consents: readonly ConsentInput[]): StatedConsents {
  const stated = Object.fromEntries(consents.map(({ purpose, state }) => [purpose, state]));
  if (Object.keys(stated).length < consents.length) {
    throw new InvalidError('consent.purpose.twice', 'A purpose is named twice: say once what is stated for it');
  }
  return stated;
}
