import { MENTION_KINDS, RATING_ASPECTS, type RatingAspect } from '@needfinder/domain';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { PageArgs } from '../../platform/graphql/index.js';
import { RatingAspectEnum } from '../surveys/index.js';
import { MOST_LABEL, MOST_STATEMENT } from './codebook-limits.js';
import { type MentionKind, MentionKindEnum, type Stance, StanceEnum, STANCES } from './codebook-words.js';

const MOST_IDS = 5_000;

@InputType({ description: 'What is left out stays as it is' })
export class NeedTextInput {
  @Field(() => ID)
  @IsUUID()
  needId!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(MOST_LABEL)
  label?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MOST_STATEMENT)
  statement?: string | null;
}

@InputType()
export class MergeNeedsInput {
  @Field(() => [ID])
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_IDS)
  @IsUUID(undefined, { each: true })
  needIds!: string[];

  @Field(() => ID)
  @IsUUID()
  intoId!: string;
}

@InputType()
export class MergeThemesInput {
  @Field(() => [ID])
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_IDS)
  @IsUUID(undefined, { each: true })
  themeIds!: string[];

  @Field(() => ID)
  @IsUUID()
  intoId!: string;
}

@InputType()
export class SplitNeedInput {
  @Field(() => ID)
  @IsUUID()
  needId!: string;

  @Field(() => [ID])
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_IDS)
  @IsUUID(undefined, { each: true })
  codingIds!: string[];

  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(MOST_LABEL)
  label!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MOST_STATEMENT)
  statement?: string | null;
}

@InputType()
export class MoveCodingsInput {
  @Field(() => [ID])
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_IDS)
  @IsUUID(undefined, { each: true })
  codingIds!: string[];

  @Field(() => ID)
  @IsUUID()
  needId!: string;
}

@InputType()
export class NeedRatingInput {
  @Field(() => ID)
  @IsUUID()
  needId!: string;

  @Field(() => ID)
  @IsUUID()
  questionId!: string;

  @Field(() => RatingAspectEnum)
  @IsIn(RATING_ASPECTS)
  aspect!: RatingAspect;

  @Field()
  @IsBoolean()
  higherIsMore!: boolean;
}

@ArgsType()
export class NeedIdsArgs {
  @Field(() => [ID])
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_IDS)
  @IsUUID(undefined, { each: true })
  needIds!: string[];
}

@ArgsType()
export class MoveNeedsArgs extends NeedIdsArgs {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  themeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Under this need, and with it in its theme' })
  @IsOptional()
  @IsUUID()
  parentId?: string | null;
}

@ArgsType()
export class MoveThemeArgs {
  @Field(() => ID)
  @IsUUID()
  themeId!: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  parentId?: string | null;
}

@ArgsType()
export class CodingIdsArgs {
  @Field(() => [ID])
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_IDS)
  @IsUUID(undefined, { each: true })
  codingIds!: string[];
}

@ArgsType()
export class ChangeKindArgs extends CodingIdsArgs {
  @Field(() => MentionKindEnum)
  @IsIn(MENTION_KINDS)
  kind!: MentionKind;
}

@ArgsType()
export class CreateNeedArgs {
  @Field(() => ID, { nullable: true, description: 'Made by the caller: the same need sent twice is created once' })
  @IsOptional()
  @IsUUID()
  id?: string | null;

  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(MOST_LABEL)
  label!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MOST_STATEMENT)
  statement?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  themeId?: string | null;
}

@ArgsType()
export class ThemeLabelArgs {
  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(MOST_LABEL)
  label!: string;
}

@ArgsType()
export class CreateThemeArgs extends ThemeLabelArgs {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;
}

@ArgsType()
export class RenameThemeArgs extends ThemeLabelArgs {
  @Field(() => ID)
  @IsUUID()
  themeId!: string;
}

@ArgsType()
export class PassagesArgs extends PageArgs {
  @Field(() => StanceEnum, { nullable: true })
  @IsOptional()
  @IsIn(STANCES)
  stance?: Stance | null;

  @Field(() => ID, { nullable: true, description: 'Only what members of this segment said' })
  @IsOptional()
  @IsUUID()
  segmentId?: string | null;
}
