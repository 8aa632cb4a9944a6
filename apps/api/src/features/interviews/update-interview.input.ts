import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { AttributeValueInput } from '../respondents/index.js';

@InputType({ description: 'What is not given stays as it is' })
export class UpdateInterviewInput {
  @Field(() => ID)
  @IsUUID()
  id!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  title?: string | null;

  @Field(() => ID, { nullable: true, description: 'null: the interview is with nobody of the study any more' })
  @IsOptional()
  @IsUUID()
  respondentId?: string | null;

  @Field(() => String, { nullable: true, description: 'Adds a person to the study, or finds the one with this key' })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  newRespondentKey?: string | null;

  @Field(() => [String], { nullable: true, description: 'Names of the speakers who ask' })
  @IsOptional()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  interviewers?: string[] | null;

  @Field(() => [AttributeValueInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => AttributeValueInput)
  attributes?: AttributeValueInput[] | null;
}
