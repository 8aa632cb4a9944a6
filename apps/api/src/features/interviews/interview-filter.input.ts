import { ArgsType, Field, ID } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/index.js';
import { AttributeFilter } from '../respondents/index.js';

const DESCRIPTION = 'Interviews of people, or with notes, of whom all of these hold';
const MOST_CONDITIONS = 20;

@ArgsType()
export class InterviewListArgs extends PageArgs {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field(() => [AttributeFilter], { nullable: true, description: DESCRIPTION })
  @IsOptional()
  @ArrayMaxSize(MOST_CONDITIONS)
  @ValidateNested({ each: true })
  @Type(() => AttributeFilter)
  attributes?: AttributeFilter[] | null;
}

@ArgsType()
export class InterviewsBesideArgs {
  @Field(() => ID)
  @IsUUID()
  id!: string;

  @Field(() => [AttributeFilter], { nullable: true, description: DESCRIPTION })
  @IsOptional()
  @ArrayMaxSize(MOST_CONDITIONS)
  @ValidateNested({ each: true })
  @Type(() => AttributeFilter)
  attributes?: AttributeFilter[] | null;
}
