import type { IndicatorScale, Verdict } from '@needfinder/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { JsonScalar, Node } from '../../platform/graphql/index.js';
import type { BasisMeasure, RunManifest, StoredPlane } from './basis.js';
import { BasisMeasureEnum, IndicatorScaleEnum, VerdictEnum } from './segmentation-words.model.js';
import { Warning } from './warning.model.js';

@ObjectType({ description: 'Against a continuum without segments that has the same margins and correlations' })
export class ContinuumTest {
  @Field(() => Float) pValue!: number;
  @Field(() => Int, { description: 'Samples of the continuum' }) samples!: number;
  @Field(() => Int, { description: 'Segments where the data exceed the continuum most' }) k!: number;
}

@ObjectType({ description: 'Bayesian information criterion of a number of classes; lower is better' })
export class CriterionOfK {
  @Field(() => Int) k!: number;
  @Field(() => Float) bic!: number;
}

@ObjectType({ description: 'Latent classes of people who also differ in how they use the rating scale' })
export class StyleModel {
  @Field(() => Int, { description: 'Number of classes that BIC prefers once scale use is modelled' }) k!: number;
  @Field(() => Float, {
    description: 'How differently high people rate everything, ≥ 0; .05 and less is next to nothing',
  })
  level!: number;
  @Field(() => Float, {
    description: 'How differently widely people use the scale, ≥ 0; .05 and less is next to nothing',
  })
  width!: number;
  @Field(() => [CriterionOfK], { description: 'By number of classes looked at, ascending' })
  criteria!: readonly CriterionOfK[];
  @Field(() => Float, {
    nullable: true,
    description:
      'Adjusted Rand index of its classes with the proposed segments; null where it was not fitted with as many',
  })
  agreement!: number | null;
}

@ObjectType({ description: 'What a run concludes, in words' })
export class RunVerdict {
  @Field(() => VerdictEnum) verdict!: Verdict;
  @Field() headline!: string;
  @Field(() => Int, { description: 'Distinct groups that the data support; 1 when there are none' }) naturalK!: number;
  @Field(() => Int, { description: 'Segments of the proposed solution' }) k!: number;
  @Field({ description: 'raw, or centred on the mean rating of the person' }) style!: string;
  @Field({ description: 'lca, kmeans, ward, pam or consensus' }) method!: string;
  @Field(() => [String]) reasons!: readonly string[];
  @Field(() => [String]) whatNext!: readonly string[];
  @Field(() => [Warning]) warnings!: readonly Warning[];
  @Field(() => Float, {
    nullable: true,
    description:
      "Share of the variance between segments on the raw ratings that is the person's mean; null without a rating scale",
  })
  styleShare!: number | null;
  @Field(() => ContinuumTest, { nullable: true, description: 'Null where a method or k was fixed' })
  continuumTest!: ContinuumTest | null;
  @Field(() => StyleModel, { nullable: true, description: 'Null without ordinal ratings on a common scale' })
  styleModel!: StyleModel | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Adjusted Rand index of the proposed segments with a consensus over methods; null for one segment',
  })
  consensus!: number | null;
}

@ObjectType({ description: 'One column of the matrix that a run was fitted to' })
export class RunIndicator {
  @Field() name!: string;
  @Field() label!: string;
  @Field(() => IndicatorScaleEnum) scale!: IndicatorScale;
  @Field(() => Int) missing!: number;
  @Field(() => [String]) levels!: readonly string[];
  @Field(() => ID, { nullable: true }) questionId!: string | null;
  @Field(() => BasisMeasureEnum, { nullable: true }) measure!: BasisMeasure | null;
  @Field(() => Float, { nullable: true, description: 'Lowest value of the scale' }) min!: number | null;
  @Field(() => Float, { nullable: true, description: 'Highest value of the scale' }) max!: number | null;

  needId!: string | null;
}

@ObjectType({ implements: () => [Node], description: 'One answer to a segmentation' })
export class Run extends Node {
  @Field(() => Int) number!: number;
  @Field(() => JsonScalar, { description: 'Fingerprint of the data, options, seed, engine version, basis, indicators' })
  manifest!: RunManifest;
  @Field(() => String, { nullable: true, description: 'Equal for equal results; SHA-256' }) resultHash!: string | null;
  @Field(() => RunVerdict, { nullable: true }) verdict!: RunVerdict | null;
  @Field(() => [RunIndicator]) indicators!: readonly RunIndicator[];
  @Field(() => Int, { nullable: true }) selectedK!: number | null;
  @Field() createdAt!: Date;
  @Field(() => Date, { nullable: true }) finishedAt!: Date | null;
  @Field(() => Int, { description: 'People in its data; 0 until it is finished' }) respondents!: number;

  segmentationId!: string;
  studyId!: string;
  jobId!: string;
  storedPlane!: StoredPlane | null;
}

@ObjectType({ description: 'Of the newest finished run of a study' })
export class LatestVerdict {
  @Field(() => ID) runId!: string;
  @Field(() => ID) segmentationId!: string;
  @Field() segmentationName!: string;
  @Field(() => VerdictEnum) verdict!: Verdict;
  @Field() headline!: string;
  @Field(() => Int) k!: number;
  @Field() at!: Date;
}
