import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'One interview more' })
export class SaturationPoint {
  @Field(() => ID) interviewId!: string;
  @Field() title!: string;
  @Field(() => Int, { description: 'Codes that it is the first to speak of' }) fresh!: number;
  @Field(() => Int, { description: 'Codes known after it' }) known!: number;
  @Field(() => Float, { description: 'Codes known after as many interviews, mean over random orders' }) mean!: number;
  @Field(() => Float, { description: 'The middle 95 % of the orders' }) low!: number;
  @Field(() => Float) high!: number;
  @Field(() => Float, { nullable: true, description: 'New codes of the run that ends here, over those of the base' })
  newInformation!: number | null;
}

@ObjectType({ description: 'Chao2: what codes heard once or twice tell of those not heard yet' })
export class UnseenCodes {
  @Field(() => Int) seen!: number;
  @Field(() => Float, { description: 'At least so many in the long run' }) estimated!: number;
  @Field(() => Float, { description: '95 %' }) low!: number;
  @Field(() => Float) high!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'Share of the mentions in a next interview that would not be new',
  })
  coverage!: number | null;
}

@ObjectType({ description: 'New codes with each further interview, in the order in which they were coded' })
export class Saturation {
  @Field(() => Int, { description: 'Interviews without any coding; they are left out' }) uncoded!: number;
  @Field(() => [SaturationPoint]) points!: readonly SaturationPoint[];
  @Field(() => Int, { nullable: true, description: 'Interviews at the end of the first run under the threshold' })
  reachedAfter!: number | null;
  @Field(() => UnseenCodes, { nullable: true, description: 'Null with fewer than two coded interviews' })
  unseen!: UnseenCodes | null;
}
