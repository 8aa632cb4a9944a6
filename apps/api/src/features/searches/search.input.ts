import { ArgsType, Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { graphqlEnum } from '../../platform/graphql/index.js';
import { type Stance, StanceEnum, STANCES } from '../needs/index.js';

export const SEARCH_SOURCES = ['interviews', 'answers'] as const;
export type SearchSource = (typeof SEARCH_SOURCES)[number];
export const SearchSourceEnum = graphqlEnum('SearchSource', SEARCH_SOURCES, 'Turns of interviews, or open answers');

export const TOGETHER = ['passage', 'person'] as const;
export type Together = (typeof TOGETHER)[number];
export const TogetherEnum = graphqlEnum('Together', TOGETHER, 'Codes on passages that overlap, or by the same person');

@InputType({ description: 'A value, a range, or nothing known' })
export class SearchedAttribute {
  @Field()
  @IsString()
  @MaxLength(200)
  key!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  value?: string | null;

  @Field(() => Float, { nullable: true, description: 'At least this number' })
  @IsOptional()
  @IsNumber()
  from?: number | null;

  @Field(() => Float, { nullable: true, description: 'Less than this number' })
  @IsOptional()
  @IsNumber()
  below?: number | null;

  @Field({ defaultValue: false, description: 'Nothing is known of it' })
  @IsBoolean()
  isUnknown: boolean = false;
}

@InputType({ description: 'All conditions that are given must hold' })
export class SearchInput {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field(() => String, { nullable: true, description: 'Words in any form, "phrases", or, -without' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  text?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Needs and themes; with words, the words stand in a coded passage',
  })
  @IsOptional()
  @ArrayMaxSize(2)
  @IsUUID(undefined, { each: true })
  codeIds?: string[] | null;

  @Field(() => TogetherEnum, { defaultValue: 'passage', description: 'For two codes' })
  @IsIn(TOGETHER)
  together: Together = 'passage';

  @Field(() => StanceEnum, { nullable: true })
  @IsOptional()
  @IsIn(STANCES)
  stance?: Stance | null;

  @Field(() => String, { nullable: true, description: 'Id of a user, `engine`, or `people`: everybody but the engine' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  coder?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of who speaks' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  speaker?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the interviewer speaks' })
  @IsOptional()
  @IsBoolean()
  isInterviewer?: boolean | null;

  @Field(() => [SearchedAttribute], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => SearchedAttribute)
  attributes?: SearchedAttribute[] | null;
}

@ArgsType()
export class SearchPageArgs {
  @Field(() => SearchSourceEnum)
  @IsIn(SEARCH_SOURCES)
  source!: SearchSource;

  @Field(() => Int, { defaultValue: 20, description: 'At most 100' })
  @Min(1)
  @Max(100)
  first: number = 20;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  after?: string | null;
}
