import { PERSONAL_KINDS, type PersonalKind } from '@needfinder/text';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { KeptKey } from './redaction-key.js';
import {
  PersonalKindEnum,
  RedactionVerdictEnum,
  TEXTS_SHOWN,
  type TextsShown,
  TextsShownEnum,
  type Verdict,
  VERDICTS,
} from './redaction-words.js';

const MOST_IDS = 5_000;
const MOST_ENTRIES = 20_000;
const MOST_OFFSET = 2 ** 31 - 1;
const MOST_TEXTS = 200;

@ArgsType()
export class RedactionTextsArgs {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field(() => TextsShownEnum)
  @IsIn(TEXTS_SHOWN)
  shown!: TextsShown;

  @Field(() => Int, { defaultValue: 50, description: `At most ${MOST_TEXTS}` })
  @Min(1)
  @Max(MOST_TEXTS)
  first: number = 50;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  after?: string | null;
}

@ArgsType()
export class DecidePersonalDataArgs {
  @Field(() => [ID])
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_IDS)
  @IsUUID(undefined, { each: true })
  ids!: string[];

  @Field(() => RedactionVerdictEnum)
  @IsIn(VERDICTS)
  verdict!: Verdict;

  @Field({ defaultValue: false, description: 'Also what says the same in other texts and waits for a decision' })
  @IsBoolean()
  alike: boolean = false;
}

@InputType({ description: 'A span of a turn, or of the answer that a response gives to a question' })
export class AddPersonalDatumInput {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  turnId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  responseId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  questionId?: string | null;

  @Field(() => PersonalKindEnum)
  @IsIn(PERSONAL_KINDS)
  kind!: PersonalKind;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(MOST_OFFSET)
  start!: number;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(MOST_OFFSET)
  end!: number;
}

@InputType()
export class RedactionKeyEntryInput {
  @Field()
  @Matches(/^\[\p{L}[\p{L}-]* \d+\]$/u)
  @MaxLength(60)
  placeholder!: string;

  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(10_000)
  words!: string;
}

@InputType()
export class RedactionKeyInput {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field()
  @Matches(/^[\w-]{43}$/)
  secret!: string;

  @Field(() => [RedactionKeyEntryInput])
  @ArrayMaxSize(MOST_ENTRIES)
  @ValidateNested({ each: true })
  @Type(() => RedactionKeyEntryInput)
  entries!: RedactionKeyEntryInput[];
}

export const keptKey = ({ studyId, secret, entries }: RedactionKeyInput): KeptKey => ({
  studyId,
  secret,
  entries: new Map(entries.map(({ placeholder, words }) => [placeholder, words])),
});
