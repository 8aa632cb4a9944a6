import type { Zone } from '@needfinder/opportunity';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { OpportunityZoneEnum } from '../opportunities/index.js';
import { type BasisMeasure, BasisMeasureEnum, Estimate, Interval, RunVerdict } from '../segmentations/index.js';

@ObjectType()
export class SharedNeed {
  @Field() label!: string;
  @Field() statement!: string;
  @Field(() => BasisMeasureEnum, { nullable: true, description: 'Null: a mention. Mentions are shares, others means' })
  measure!: BasisMeasure | null;
  @Field(() => Estimate) segment!: Estimate;
  @Field(() => Estimate) total!: Estimate;
}

@ObjectType({ description: 'Words of a person, without the person' })
export class SharedQuote {
  @Field() text!: string;
  @Field(() => String, { nullable: true }) frame!: string | null;
  @Field() need!: string;
}

@ObjectType()
export class SharedProfile {
  @Field() label!: string;
  @Field(() => Float, { nullable: true }) value!: number | null;
  @Field(() => Float, { nullable: true }) low!: number | null;
  @Field(() => Float, { nullable: true }) high!: number | null;
  @Field(() => Float) total!: number;
  @Field() marker!: boolean;
  @Field({ description: 'Shares of people; means otherwise' }) isShare!: boolean;
  @Field(() => Float, { nullable: true }) min!: number | null;
  @Field(() => Float, { nullable: true }) max!: number | null;
}

@ObjectType({ description: 'Share of one level of an attribute; no share for cells under five people' })
export class SharedAttribute {
  @Field() title!: string;
  @Field() level!: string;
  @Field(() => Float, { nullable: true }) segment!: number | null;
  @Field(() => Float, { nullable: true }) total!: number | null;
}

@ObjectType()
export class SharedOpportunity {
  @Field() label!: string;
  @Field(() => Interval) importance!: Interval;
  @Field(() => Interval) satisfaction!: Interval;
  @Field(() => Interval) score!: Interval;
  @Field(() => OpportunityZoneEnum, { nullable: true }) zone!: Zone | null;
  @Field() enoughData!: boolean;
  @Field(() => Int, { nullable: true, description: 'People who rated both; null when they are too few to be counted' })
  n!: number | null;
}

@ObjectType()
export class SharedSegment {
  @Field() letter!: string;
  @Field(() => String, { nullable: true }) name!: string | null;
  @Field() description!: string;
  @Field(() => Int) size!: number;
  @Field(() => Estimate) share!: Estimate;
  @Field(() => Float, { nullable: true }) stability!: number | null;
  @Field(() => String, { nullable: true }) stabilityWord!: string | null;
  @Field(() => [SharedNeed]) topNeeds!: SharedNeed[];
  @Field(() => [SharedQuote]) quotes!: SharedQuote[];
  @Field(() => [SharedQuote]) against!: SharedQuote[];
  @Field(() => [SharedProfile]) profile!: SharedProfile[];
  @Field(() => [SharedAttribute]) attributes!: SharedAttribute[];
  @Field(() => [SharedOpportunity]) opportunities!: SharedOpportunity[];
}

@ObjectType({ description: 'What the holder of a share link sees: no ids, no names, no single answers' })
export class SharedPage {
  @Field() studyName!: string;
  @Field() studyQuestion!: string;
  @Field() segmentationName!: string;
  @Field(() => RunVerdict) verdict!: RunVerdict;
  @Field(() => Int) respondents!: number;
  @Field(() => [SharedSegment]) segments!: SharedSegment[];
  @Field(() => [SharedOpportunity]) landscape!: SharedOpportunity[];
  @Field({ description: 'How an opportunity is calculated' }) formula!: string;
  @Field({ description: 'Where the formula and the zones are from' }) source!: string;
  @Field(() => Int, { description: 'Under so many people a need has no numbers' }) minimumN!: number;
  @Field() expiresAt!: Date;
  @Field() isDemo!: boolean;
}
