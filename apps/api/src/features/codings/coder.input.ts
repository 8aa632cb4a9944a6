import { ArgsType, Field, ID } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayNotEmpty, IsBoolean, IsOptional, IsUUID } from 'class-validator';

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
export class AssignCodersArgs extends InterviewIdsArgs {
  @Field(() => [ID], { description: 'Nobody: anybody may code them' })
  @ArrayMaxSize(30)
  @IsUUID(undefined, { each: true })
  coderIds!: string[];
}

@ArgsType()
export class BlindCodingArgs extends InterviewIdsArgs {
  @Field()
  @IsBoolean()
  isBlind!: boolean;
}
