import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A statistic with its 95 % interval' })
export class Interval {
  @Field(() => Float, { nullable: true }) estimate!: number | null;
  @Field(() => Float, { nullable: true }) low!: number | null;
  @Field(() => Float, { nullable: true }) high!: number | null;
}

@ObjectType({
  description: 'A share (0 to 1) or a mean, with its 95 % interval; no value when it rests on too few people',
})
export class Estimate {
  @Field(() => Float, { nullable: true }) value!: number | null;
  @Field(() => Float, { nullable: true }) low!: number | null;
  @Field(() => Float, { nullable: true }) high!: number | null;
  @Field(() => Int, { description: 'People the share counts; for a mean those who answered' }) n!: number;
  @Field(() => Int, { description: 'People it rests on' }) base!: number;
  @Field({ description: 'Whether it rests on enough people to be shown' }) enough!: boolean;
  @Field(() => String, { nullable: true }) note!: string | null;
}
