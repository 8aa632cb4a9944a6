import { Injectable } from '@nestjs/common';
import { InvalidError } from '@needfinder/domain';
import { checkBasis } from '@needfinder/segmentation';
import type { RequestContext } from '../../platform/context/index.js';
import { StudyService } from '../studies/index.js';
import type { BasisCheck, BasisItem } from './basis-check.model.js';
import { type BasisMatrix, BasisMatrixService } from './basis-matrix.service.js';
import { inWords, withRemedy } from './run-words.js';
import type { SegmentationInput } from './segmentation.input.js';
import { countMissing, indicatorOf, isConstant, measuredIndicatorOf, type Variable } from './variable.js';

const RULE_SOURCE =
  'About 70 people per item: Dolnicar, Grün, Leisch & Schmidt (2014), Journal of Travel Research 53:296–306';

/** What to know about a basis before it is fitted. */
@Injectable()
export class BasisCheckService {
  constructor(
    private readonly studies: StudyService,
    private readonly matrices: BasisMatrixService,
  ) {}

  async check(ctx: RequestContext, { studyId, basis, profile }: SegmentationInput): Promise<BasisCheck> {
    await this.studies.get(ctx, studyId);
    return checkMatrix(await this.matrices.read(ctx, studyId, basis, profile));
  }
}

/** @throws InvalidError `segmentation.respondents.none`, `segmentation.basis.too-few` */
export function checkMatrix({ basis, respondentIds, weights, withheld }: BasisMatrix): BasisCheck {
  refuseNobody(respondentIds);
  // The engine refuses items that nobody answered; here they are told with those that everybody answers alike.
  const answered = basis.filter((variable) => countMissing(variable) < respondentIds.length);
  if (answered.length === 0) throw tooFewItems(0);
  const checked = checkBasis(answered.map(indicatorOf), weights);
  const labels = new Map(basis.map(({ key, label }) => [key, label]));
  const missing = basis.reduce((sum, variable) => sum + countMissing(variable), 0);
  return {
    n: checked.n - checked.rowsWithoutData,
    respondents: respondentIds.length,
    withheld,
    items: basis.length,
    missingShare: missing / (basis.length * respondentIds.length),
    styleShare: checked.styleShare,
    sampleSize: { ...checked.sampleSize, source: RULE_SOURCE },
    constantItems: basis.filter(isConstant).map(({ label }) => label),
    indicators: basis.map(itemOf),
    warnings: checked.warnings.map(withRemedy).map((warning) => ({ ...warning, text: inWords(warning.text, labels) })),
  };
}

/**
 * Refuses a basis that no run could be fitted to.
 *
 * @throws InvalidError `segmentation.respondents.none`, `segmentation.basis.too-few`, `segmentation.basis.constant`
 */
export function refuseHopeless({ basis, respondentIds }: BasisMatrix): void {
  refuseNobody(respondentIds);
  if (basis.length < 2) throw tooFewItems(basis.length);
  const constant = basis.find(isConstant);
  if (!constant) return;
  const nobody = countMissing(constant) === respondentIds.length;
  throw new InvalidError(
    'segmentation.basis.constant',
    `"${constant.label}" cannot tell people apart: ${nobody ? 'nobody answered it' : 'everybody gives the same answer'}`,
    { item: constant.label },
  );
}

function refuseNobody(respondentIds: readonly string[]): void {
  if (respondentIds.length > 0) return;
  throw new InvalidError('segmentation.respondents.none', 'The study has no respondents yet: import answers first');
}

const tooFewItems = (items: number) =>
  new InvalidError('segmentation.basis.too-few', `A basis needs at least 2 items with answers; this one has ${items}`, {
    items,
    least: 2,
  });

function itemOf(variable: Variable): BasisItem {
  const { label, scale } = variable;
  const present = measuredIndicatorOf(variable).values.filter((value) => !Number.isNaN(value));
  const hasMean = present.length > 0 && scale !== 'nominal' && (scale !== 'ordinal' || variable.points !== undefined);
  const mean = hasMean ? present.reduce((sum, value) => sum + value, 0) / present.length : null;
  return { label, scale, missing: countMissing(variable), mean };
}
