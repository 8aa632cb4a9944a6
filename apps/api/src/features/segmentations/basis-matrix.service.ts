import { Injectable } from '@nestjs/common';
import { InvalidError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { ConsentService } from '../consents/index.js';
import { ResponseMatrixService } from '../responses/index.js';
import { attributeVariable, questionVariables } from './answer-variables.js';
import type { Basis, Profile } from './basis.js';
import { StatedNeedService } from './stated-need.service.js';
import { needVariable } from './need-variables.js';
import type { Variable } from './variable.js';

/** The data of a segmentation: everybody of the study who does not withhold the use of it, ascending by id. */
export interface BasisMatrix {
  readonly respondentIds: readonly string[];
  /** Sampling weights; absent when everybody counts once. */
  readonly weights?: Float64Array;
  readonly basis: readonly Variable[];
  readonly profile: readonly Variable[];
  /** People of the study who withhold the use of what they answered. */
  readonly withheld: number;
}

/** Builds the matrix of a segmentation from rows, each time anew: nothing of it is kept, so nothing of it can go stale. */
@Injectable()
export class BasisMatrixService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly consents: ConsentService,
    private readonly responses: ResponseMatrixService,
    private readonly needs: StatedNeedService,
  ) {}

  /**
   * @throws NotFoundError `need.not-found`, `question.not-found`, `attribute.not-found`
   * @throws InvalidError `segmentation.variable.*`, `segmentation.need.not-rated`
   */
  async read(ctx: RequestContext, studyId: string, basis: Basis, profile: Profile): Promise<BasisMatrix> {
    refuseBoth(basis, profile);
    const needIds = [...new Set(basis.needs.map(({ needId }) => needId))];
    const { answers, needs, withheld } = await this.database.inTenant(ctx, async () => {
      const { length: withheld } = await this.consents.withheldBy(ctx, studyId, 'use');
      const answers = await this.responses.read(ctx, studyId, {
        questionIds: [...basis.questionIds, ...profile.questionIds],
        attributeKeys: [...basis.attributeKeys, ...profile.attributeKeys],
      });
      const needs = await this.needs.read(ctx, studyId, needIds, answers.respondentIds);
      return { answers, needs, withheld };
    });
    const of = ({ questionIds, attributeKeys }: Profile): Variable[] => [
      ...questionIds.flatMap((id) => questionVariables(answers.questions.get(id)!)),
      ...attributeKeys.map((key) => attributeVariable(answers.attributes.get(key)!)),
    ];
    const needVariables = basis.needs.map(({ needId, measure }) => needVariable(needs.get(needId)!, measure));
    const variables = [...told(needVariables), ...of(basis)];
    refuseRatingsInProfile(variables, profile);
    const { respondentIds, weights } = answers;
    return {
      respondentIds,
      ...(weights.some((weight) => weight !== 1) ? { weights } : {}),
      basis: variables,
      profile: of(profile),
      withheld,
    };
  }
}

/** A need that enters twice is told apart by its measure. */
function told(variables: readonly Variable[]): Variable[] {
  const isTwice = ({ needId }: Variable) => variables.filter((one) => one.needId === needId).length > 1;
  return variables.map((one) => (isTwice(one) ? { ...one, label: `${one.label} (${one.measure})` } : one));
}

const bothError = (variable: string) =>
  new InvalidError(
    'segmentation.variable.both',
    `${variable} is both basis and profile: what forms segments cannot be used to test them`,
    { variable },
  );

function refuseBoth(basis: Basis, profile: Profile): void {
  const question = basis.questionIds.find((id) => profile.questionIds.includes(id));
  if (question) throw bothError(`Question ${question}`);
  const attribute = basis.attributeKeys.find((key) => profile.attributeKeys.includes(key));
  if (attribute) throw bothError(`Attribute "${attribute}"`);
}

function refuseRatingsInProfile(basis: readonly Variable[], profile: Profile): void {
  const both = basis.find(({ sources = [] }) => sources.some((id) => profile.questionIds.includes(id)));
  if (both) throw bothError(`The rating of "${both.label}"`);
}
