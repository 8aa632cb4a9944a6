import { CONSENT_PURPOSES } from '@needfinder/domain';
import type { QdaValue } from '@needfinder/file-formats';
import { keyWithoutContact } from '@needfinder/survey';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { ConsentService } from '../consents/index.js';
import { AttributeService, RespondentService } from '../respondents/index.js';
import { consentVariable } from './exchange-words.js';
import { derivedId } from './derived-id.js';
import { Variables } from './exchange-variables.js';
import type { StudyMaterial } from './study-project.js';

/** Who is in a project: what is known of them, and what they allow, in force beside their words wherever they go. */
@Injectable()
export class StudyPeopleService {
  constructor(
    private readonly respondents: RespondentService,
    private readonly attributes: AttributeService,
    private readonly consents: ConsentService,
  ) {}

  async variables(ctx: RequestContext, studyId: string): Promise<Variables> {
    return new Variables(await this.attributes.ofStudies(ctx, [studyId]));
  }

  /** People whose words go without how to reach them. */
  async withoutContact(ctx: RequestContext, studyId: string): Promise<ReadonlySet<string>> {
    return new Set(await this.consents.withheldBy(ctx, studyId, 'contact'));
  }

  async read(ctx: RequestContext, ids: ReadonlySet<string>, variables: Variables): Promise<StudyMaterial['people']> {
    const people = await this.respondents.byIds(ctx, [...ids].sort());
    const consents = await this.consents.ofRespondents(
      ctx,
      people.map(({ id }) => id),
    );
    return people.map(({ id, key, storedAttributes }, at) => {
      const stated = consents[at]!.filter(({ state }) => state !== 'not-asked');
      const allowed = stated.map(({ purpose, state }): QdaValue => ({
        variableId: CONSENT_IDS[purpose],
        value: state,
      }));
      const isReachable = !stated.some(({ purpose, state }) => purpose === 'contact' && state === 'withheld');
      return {
        ...{ id, key: isReachable ? key : keyWithoutContact({ id, key }) },
        values: [...variables.valuesOf(storedAttributes, isReachable), ...allowed],
      };
    });
  }

  /** Those of the people's consents that somebody stated. */
  consentVariables(people: StudyMaterial['people']): StudyMaterial['variables'] {
    const stated = new Set(people.flatMap(({ values }) => values.map(({ variableId }) => variableId)));
    return CONSENT_PURPOSES.filter((purpose) => stated.has(CONSENT_IDS[purpose])).map((purpose) => ({
      ...{ id: CONSENT_IDS[purpose], name: consentVariable(purpose), type: 'Text' as const },
      description: 'given or withheld by the person; no value: not asked',
    }));
  }
}

const CONSENT_IDS = {
  use: derivedId('consent use'),
  quote: derivedId('consent quote'),
  contact: derivedId('consent contact'),
} as const;
