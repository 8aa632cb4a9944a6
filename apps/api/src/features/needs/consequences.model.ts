import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsOptional, IsUUID } from 'class-validator';

const MOST_IDS = 5_000;

@InputType({ description: 'A move, merge or split that nobody has made yet' })
export class ConsequencesInput {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field(() => [ID], { defaultValue: [], description: 'Needs that go elsewhere or are merged' })
  @IsArray()
  @ArrayMaxSize(MOST_IDS)
  @IsUUID(undefined, { each: true })
  needIds!: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Themes that go elsewhere or are merged' })
  @IsArray()
  @ArrayMaxSize(MOST_IDS)
  @IsUUID(undefined, { each: true })
  themeIds!: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Codings that are split off or go to another need' })
  @IsArray()
  @ArrayMaxSize(MOST_IDS)
  @IsUUID(undefined, { each: true })
  codingIds!: string[];

  @Field(() => ID, { nullable: true, description: 'Need or theme that takes them over' })
  @IsOptional()
  @IsUUID()
  intoId?: string | null;
}

@ObjectType({ description: 'What would move, counted before it does; rejected codings move along uncounted' })
export class Consequences {
  @Field(() => Int, { description: 'Needs and themes that go, those under them included' }) codes!: number;
  @Field(() => Int) codings!: number;
  @Field(() => Int) passages!: number;
  @Field(() => Int, { description: 'An interview with nobody named counts as one' }) respondents!: number;
  @Field(() => Int, { description: 'Links to questions that rate these needs' }) ratings!: number;
  @Field(() => Int, { description: 'Passages that the one that takes over is coded with already' })
  passagesAlreadyThere!: number;
  @Field(() => Int, { nullable: true, description: 'Who mentions the one that takes over, afterwards' })
  respondentsAfter!: number | null;
}
