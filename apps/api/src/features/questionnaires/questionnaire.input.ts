import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { SurveyTemplate } from '@needfinder/survey';
import { IsIn, IsInt, IsNotEmpty, IsObject, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { JsonScalar } from '../../platform/graphql/index.js';
import { LinkKindEnum, SurveyTemplateEnum } from './questionnaire.model.js';

const PUBLIC_KINDS = ['open', 'anonymous'] as const;
const LONGEST_SURVEY_FILE = 1_800_000;
const LONGEST_LIST = 1_500_000;

@InputType()
export class CreateQuestionnaireInput {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  @Field(() => SurveyTemplateEnum)
  @IsString()
  template!: SurveyTemplate;
}

@InputType()
export class ImportQuestionnaireInput {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field({ description: 'All of a SurveyJS (JSON), Qualtrics (.qsf), LimeSurvey (.lss) or Needfinder file' })
  @IsString()
  @MaxLength(LONGEST_SURVEY_FILE)
  file!: string;
}

@InputType()
export class SaveQuestionnaireInput {
  @Field(() => ID)
  @IsUUID()
  surveyId!: string;

  @Field(() => Int, { description: 'The revision that the edit was made on' })
  @IsInt()
  @Min(1)
  revision!: number;

  @Field(() => JsonScalar)
  @IsObject()
  draft!: Record<string, unknown>;
}

@InputType()
export class CreateRespondLinkInput {
  @Field(() => ID)
  @IsUUID()
  surveyId!: string;

  @Field(() => LinkKindEnum, { description: 'OPEN or ANONYMOUS' })
  @IsIn(PUBLIC_KINDS)
  kind!: (typeof PUBLIC_KINDS)[number];

  @Field({ description: 'Where it is handed out' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  label!: string;
}

@InputType()
export class InvitePeopleInput {
  @Field(() => ID)
  @IsUUID()
  surveyId!: string;

  @Field({
    description: 'A header and one person a line; the first column is their id, the others are facts about them',
  })
  @IsString()
  @MaxLength(LONGEST_LIST)
  csv!: string;
}
