import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { RespondentFilter } from '../respondents/index.js';

/** A board that a person can still oversee. */
export const MOST_QUOTES = 2_000;

@InputType({ description: 'A passage by its id, or a span of a turn' })
export class KeepQuoteInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  passageId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  turnId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Unicode code points before it in its turn' })
  @IsOptional()
  @IsInt()
  @Min(0)
  start?: number | null;

  @Field(() => Int, { nullable: true, description: 'Unicode code points, exclusive' })
  @IsOptional()
  @IsInt()
  @Min(1)
  end?: number | null;
}

@InputType({ description: 'How a quote stands from now on' })
export class QuoteInput {
  @Field(() => ID)
  @IsUUID()
  id!: string;

  @Field(() => ID)
  @IsUUID()
  passageId!: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  groupId?: string | null;

  @Field(() => Float)
  @IsNumber()
  position!: number;

  @Field()
  @IsString()
  @MaxLength(200)
  title!: string;

  @Field()
  @IsString()
  @MaxLength(4000)
  note!: string;
}

@InputType({ description: 'How a group stands from now on' })
export class QuoteGroupInput {
  @Field(() => ID)
  @IsUUID()
  id!: string;

  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  title!: string;

  @Field(() => Float)
  @IsNumber()
  position!: number;
}

@InputType({
  description: 'Rows as they are after the step; its undoing is the step with the rows as they were before',
})
export class QuoteStepInput {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field(() => [QuoteGroupInput], { defaultValue: [] })
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => QuoteGroupInput)
  groups: QuoteGroupInput[] = [];

  @Field(() => [QuoteInput], { defaultValue: [] })
  @ArrayMaxSize(MOST_QUOTES)
  @ValidateNested({ each: true })
  @Type(() => QuoteInput)
  quotes: QuoteInput[] = [];

  @Field(() => [ID], { defaultValue: [], description: 'Quotes that leave the board; their passages stay' })
  @ArrayMaxSize(MOST_QUOTES)
  @IsUUID('all', { each: true })
  removedQuotes: string[] = [];

  @Field(() => [ID], { defaultValue: [], description: 'Their quotes stay, in no group' })
  @ArrayMaxSize(200)
  @IsUUID('all', { each: true })
  removedGroups: string[] = [];
}

@InputType({ description: 'All conditions that are given must hold' })
export class QuoteFilter {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  needId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Coded with it, or with a need in it' })
  @IsOptional()
  @IsUUID()
  themeId?: string | null;

  @Field(() => RespondentFilter, { nullable: true, description: 'Said by these people' })
  @IsOptional()
  @ValidateNested()
  @Type(() => RespondentFilter)
  people?: RespondentFilter | null;
}
