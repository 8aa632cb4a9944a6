import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { AttributeValueInput } from '../respondents/index.js';

@InputType()
export class ImportInterviewInput {
  @Field(() => ID, { description: 'Key of the draft' })
  @IsUUID()
  key!: string;

  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  title!: string;

  @Field(() => [String], { description: 'Names of the speakers who ask; every other named speaker answers' })
  @ArrayMaxSize(50)
  @IsString({ each: true })
  interviewers!: string[];

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  respondentId?: string | null;

  @Field(() => String, { nullable: true, description: 'Adds a person to the study, or finds the one with this key' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  newRespondentKey?: string | null;

  @Field(() => [AttributeValueInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => AttributeValueInput)
  attributes?: AttributeValueInput[] | null;
}

@InputType()
export class ImportInterviewsInput {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field(() => [ImportInterviewInput])
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ImportInterviewInput)
  drafts!: ImportInterviewInput[];
}
