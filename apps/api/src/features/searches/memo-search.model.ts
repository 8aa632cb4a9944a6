import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsNotEmpty, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { SearchMark } from './search.model.js';

const MOST_HITS = 200;

@ArgsType()
export class SearchMemosArgs {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field({ description: 'Words in any form; "side by side", or, and -without as in the search of texts' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  text!: string;

  @Field(() => ID, { nullable: true, description: 'Only memos of this person' })
  @IsOptional()
  @IsUUID()
  author?: string | null;

  @Field(() => Int, { defaultValue: 50 })
  @Min(1)
  @Max(MOST_HITS)
  first: number = 50;
}

@ObjectType({ description: 'A memo in which everything that was asked for stands, with the place it is on' })
export class MemoHit {
  @Field(() => ID) id!: string;
  @Field({ description: 'The part around the first words that were looked for' }) text!: string;
  @Field() isCutBefore!: boolean;
  @Field() isCutAfter!: boolean;
  @Field(() => [SearchMark]) marks!: readonly SearchMark[];
  @Field() authorName!: string;
  @Field() updatedAt!: Date;
  @Field({ description: 'Title of the interview, or the need or theme' }) title!: string;
  @Field(() => ID, { nullable: true }) interviewId!: string | null;
  @Field(() => ID, { nullable: true, description: 'On a passage of this turn' }) turnId!: string | null;
  @Field(() => String, { nullable: true, description: 'Words of the passage' }) passage!: string | null;
  @Field(() => ID, { nullable: true }) needId!: string | null;
  @Field(() => ID, { nullable: true }) themeId!: string | null;
}

@ObjectType({ description: 'Oldest first' })
export class MemosFound {
  @Field(() => [MemoHit]) hits!: readonly MemoHit[];
  @Field(() => Int, { description: 'Also those that are not listed' }) totalCount!: number;
}
