import { type LinePattern, LINE_PATTERNS } from '@needfinder/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsArray,
  IsHexColor,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
} from 'class-validator';
import { MOST_GUIDE } from './codebook-limits.js';
import { PatternEnum } from './codebook-words.js';

const MOST_EXAMPLES = 20;

@InputType({ description: 'What is left out stays as it is' })
export class CodeGuideInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MOST_GUIDE)
  definition?: string | null;

  @Field(() => String, { nullable: true, description: 'When it applies' })
  @IsOptional()
  @IsString()
  @MaxLength(MOST_GUIDE)
  include?: string | null;

  @Field(() => String, { nullable: true, description: 'When it does not, though one may think so' })
  @IsOptional()
  @IsString()
  @MaxLength(MOST_GUIDE)
  exclude?: string | null;

  @Field(() => [String], { nullable: true, description: 'Words of respondents that are typical of it' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(MOST_GUIDE, { each: true })
  phrases?: string[] | null;

  @Field(() => String, { nullable: true, description: '`#rrggbb`; null: by its place in the codebook' })
  @IsOptional()
  @IsHexColor()
  @Length(7, 7)
  colour?: string | null;

  @Field(() => PatternEnum, { nullable: true, description: 'Null: by its place in the codebook' })
  @IsOptional()
  @IsIn(LINE_PATTERNS)
  pattern?: LinePattern | null;

  @Field(() => [ID], { nullable: true, description: 'Passages that show it well' })
  @IsOptional()
  @ArrayMaxSize(MOST_EXAMPLES)
  @IsUUID(undefined, { each: true })
  examples?: string[] | null;
}
