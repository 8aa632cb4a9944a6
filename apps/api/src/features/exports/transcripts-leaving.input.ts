import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { InterviewFilterArgs } from '../interviews/index.js';

@ArgsType()
export class TranscriptsLeavingArgs extends InterviewFilterArgs {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  interviewId?: string | null;
}
