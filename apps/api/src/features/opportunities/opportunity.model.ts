import { type Zone, ZONES } from '@needfinder/opportunity';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../platform/graphql/index.js';
import { Need } from '../needs/index.js';
import { Interval, Segment } from '../segmentations/index.js';

export const OpportunityZoneEnum = graphqlEnum('OpportunityZone', ZONES, 'Where a need lies in the landscape');

@ObjectType({ description: 'How important a need is, how well it is served, and what that leaves to do' })
export class Opportunity {
  @Field(() => Need) need!: Need;
  @Field(() => Int, { description: 'People who rated both importance and satisfaction' }) n!: number;
  @Field() enoughData!: boolean;
  @Field(() => String, { nullable: true, description: 'Why there are no numbers' }) reason!: string | null;
  @Field(() => Interval, { description: '0 to 10: ten times the share of people who find it important' })
  importance!: Interval;
  @Field(() => Interval, { description: '0 to 10: ten times the share of people who are satisfied' })
  satisfaction!: Interval;
  @Field(() => Interval, { description: 'Opportunity score, 0 to 20' }) score!: Interval;
  @Field(() => Interval, { description: 'Mean importance minus mean satisfaction, each on 0 to 10' })
  meanGap!: Interval;
  @Field(() => OpportunityZoneEnum, { nullable: true }) zone!: Zone | null;
  @Field(() => Int, { nullable: true }) rank!: number | null;
  @Field(() => Int, { nullable: true }) rankLow!: number | null;
  @Field(() => Int, { nullable: true }) rankHigh!: number | null;
}

@ObjectType()
export class OpportunityLandscape {
  @Field(() => [Opportunity], { description: 'The largest opportunity first; needs without enough data last' })
  opportunities!: Opportunity[];
  @Field() formula!: string;
  @Field({ description: 'Where the formula and the zones are from' }) source!: string;
  @Field(() => Int, { description: 'Under so many people a need has no numbers' }) minimumN!: number;
  @Field(() => Int, { description: 'People of the study, or of the segment' }) respondents!: number;
  @Field(() => Segment, { nullable: true, description: 'Null: everybody' }) segment!: Segment | null;
}
