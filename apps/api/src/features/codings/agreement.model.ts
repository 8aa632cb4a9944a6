import { AGREEMENT_UNITS } from '@needfinder/agreement';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../platform/graphql/index.js';

export const AgreementUnitEnum = graphqlEnum(
  'AgreementUnit',
  AGREEMENT_UNITS,
  'What is judged: turns, sentences, characters',
);

@ObjectType({ description: "Krippendorff's alpha, nominal, with its 95 % bootstrap interval over turns" })
export class AlphaEstimate {
  @Field(() => Float, { nullable: true }) value!: number | null;
  @Field(() => Float, { nullable: true }) low!: number | null;
  @Field(() => Float, { nullable: true }) high!: number | null;
  @Field(() => String, { nullable: true, description: '`no-pairs` or `no-variation`' }) whyUndefined!: string | null;
}

@ObjectType({ description: 'Two coders on one code' })
export class PairAgreement {
  @Field(() => [ID]) coders!: readonly string[];
  @Field(() => Int, { description: 'Units that both judged' }) units!: number;
  @Field(() => Float, { nullable: true }) percentAgreement!: number | null;
  @Field(() => Float, { nullable: true, description: "Cohen's" }) kappa!: number | null;
  @Field(() => Float, { nullable: true }) alpha!: number | null;
  @Field(() => [Float], { nullable: true, description: 'Share of units to which each applies it' })
  prevalence!: readonly number[] | null;
}

@ObjectType({ description: 'How far coders agree on a code' })
export class CodeAgreement {
  @Field(() => ID, { nullable: true, description: 'Need or theme; null: all together' }) codeId!: string | null;
  @Field(() => Int, { description: 'Units that two coders judged' }) units!: number;
  @Field(() => AlphaEstimate) alpha!: AlphaEstimate;
  @Field(() => Float, { nullable: true }) percentAgreement!: number | null;
  @Field(() => Float, { nullable: true, description: 'Share of judgements that apply it' }) prevalence!: number | null;
  @Field(() => [PairAgreement]) pairs!: readonly PairAgreement[];
}

@ObjectType()
export class AgreementCoder {
  @Field(() => ID) id!: string;
  @Field() name!: string;
}

@ObjectType({ description: 'How far the coders of interviews agree. Rejected codings count: they are what was said' })
export class CodingAgreement {
  @Field(() => [AgreementCoder]) coders!: AgreementCoder[];
  @Field(() => Int, { description: 'Interviews that two people coded' }) interviews!: number;
  @Field(() => [CodeAgreement], { description: 'All codes together first; empty without two coders' })
  codes!: readonly CodeAgreement[];
}
