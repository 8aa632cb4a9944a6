import { ArgsType, Field, Float, ID, Int } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { graphqlEnum } from '../../platform/graphql/index.js';

export const CODE_LEVELS = ['codes', 'themes'] as const;
export type CodeLevel = (typeof CODE_LEVELS)[number];
export const CodeLevelEnum = graphqlEnum(
  'CodeLevel',
  CODE_LEVELS,
  'Needs, and themes where they were coded themselves; or themes with all themes and needs under them',
);

export const TABLE_UNITS = ['respondent', 'interview'] as const;
export type TableUnit = (typeof TABLE_UNITS)[number];
export const TableUnitEnum = graphqlEnum('TableUnit', TABLE_UNITS, 'What is counted');

export const MEETING_PLACES = ['passage', 'respondent'] as const;
export type MeetingPlace = (typeof MEETING_PLACES)[number];
export const MeetingPlaceEnum = graphqlEnum(
  'MeetingPlace',
  MEETING_PLACES,
  'Turns and answers in which passages of both overlap, or respondents who speak of both',
);

@ArgsType()
export class CodesArgs {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field(() => CodeLevelEnum, { defaultValue: 'codes' })
  @IsIn(CODE_LEVELS)
  level: CodeLevel = 'codes';

  @Field(() => String, { nullable: true, description: 'Id of a user, `engine`, or `people`: everybody but the engine' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  coder?: string | null;
}

@ArgsType()
export class CodeTableArgs extends CodesArgs {
  @Field()
  @IsString()
  @MaxLength(200)
  attributeKey!: string;

  @Field(() => TableUnitEnum, { defaultValue: 'respondent' })
  @IsIn(TABLE_UNITS)
  unit: TableUnit = 'respondent';
}

@ArgsType()
export class CodePairsArgs extends CodesArgs {
  @Field(() => MeetingPlaceEnum, { defaultValue: 'passage' })
  @IsIn(MEETING_PLACES)
  place: MeetingPlace = 'passage';
}

@ArgsType()
export class SaturationArgs extends CodesArgs {
  @Field(() => Int, { defaultValue: 4, description: 'Interviews that new ones are held against' })
  @Min(1)
  @Max(100)
  baseSize: number = 4;

  @Field(() => Int, { defaultValue: 2, description: 'Interviews in a run' })
  @Min(1)
  @Max(100)
  runLength: number = 2;

  @Field(() => Float, { defaultValue: 0.05, description: 'New information at which a run counts as saturated' })
  @Min(0)
  @Max(1)
  threshold: number = 0.05;
}
