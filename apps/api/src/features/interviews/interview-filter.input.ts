import { ArgsType, Field, ID, IntersectionType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/index.js';
import { AttributeFilter } from '../respondents/index.js';

const MOST_CONDITIONS = 20;

@ArgsType()
export class InterviewFilterArgs {
  @Field(() => [AttributeFilter], {
    nullable: true,
    description: 'Interviews of people, or with notes, of whom all of these hold',
  })
  @IsOptional()
  @ArrayMaxSize(MOST_CONDITIONS)
  @ValidateNested({ each: true })
  @Type(() => AttributeFilter)
  attributes?: AttributeFilter[] | null;
}

@ArgsType()
export class InterviewListArgs extends IntersectionType(PageArgs, InterviewFilterArgs, ArgsType) {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;
}

@ArgsType()
export class InterviewsBesideArgs extends InterviewFilterArgs {
  @Field(() => ID)
  @IsUUID()
  id!: string;
}
