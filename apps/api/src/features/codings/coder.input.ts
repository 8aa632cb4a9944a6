import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsBoolean,
  IsISO8601,
  IsOptional,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';

const MOST_INTERVIEWS = 500;

@ArgsType()
export class SayHereArgs {
  @Field(() => ID)
  @IsUUID()
  interviewId!: string;

  @Field(() => ID, { description: 'Of the browser window' })
  @IsUUID()
  windowId!: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  turnId?: string | null;

  @Field()
  @IsBoolean()
  isLeaving!: boolean;
}

@ArgsType()
export class InterviewIdsArgs {
  @Field(() => [ID])
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_INTERVIEWS)
  @IsUUID(undefined, { each: true })
  interviewIds!: string[];
}

@ArgsType()
export class BlindCodingArgs extends InterviewIdsArgs {
  @Field()
  @IsBoolean()
  isBlind!: boolean;
}

@InputType()
export class AssignedInterviewInput {
  @Field(() => ID)
  @IsUUID()
  interviewId!: string;

  @Field(() => [ID], { description: 'Nobody: anybody may code it' })
  @ArrayMaxSize(30)
  @IsUUID(undefined, { each: true })
  coderIds!: string[];
}

@InputType()
export class AssignCodersInput {
  @Field(() => [AssignedInterviewInput])
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_INTERVIEWS)
  @ValidateNested({ each: true })
  @Type(() => AssignedInterviewInput)
  assignments!: AssignedInterviewInput[];

  @Field(() => String, { nullable: true, description: 'ISO date; null: any time' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(10)
  dueOn?: string | null;
}
