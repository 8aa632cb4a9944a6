import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

const MOST_MEMO = 20_000;
const MOST_OFFSET = 2 ** 31 - 1;

@ObjectType({ description: 'What a coder noted on a passage, an interview, a need or a theme' })
export class Memo {
  @Field(() => ID) id!: string;
  @Field() text!: string;
  @Field(() => ID, { description: 'Who wrote it' }) author!: string;
  @Field() authorName!: string;
  @Field() createdAt!: Date;
  @Field() updatedAt!: Date;
  @Field(() => ID, { nullable: true, description: 'Exactly one of interview, need and theme' })
  interviewId!: string | null;
  @Field(() => ID, { nullable: true, description: 'On a passage of this turn; null: on the whole interview' })
  turnId!: string | null;
  @Field(() => Int, { nullable: true, description: 'Unicode code points before the passage in its turn' })
  start!: number | null;
  @Field(() => Int, { nullable: true, description: 'Unicode code points, exclusive' }) end!: number | null;
  @Field(() => ID, { nullable: true }) needId!: string | null;
  @Field(() => ID, { nullable: true }) themeId!: string | null;
}

@InputType({ description: 'A memo as it shall be. Of one that is known only the text changes' })
export class WriteMemoInput {
  @Field(() => ID, { description: 'Made by the caller: the same memo sent twice is written once' })
  @IsUUID()
  id!: string;

  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(MOST_MEMO)
  text!: string;

  @Field(() => ID, { nullable: true, description: 'Exactly one of interview, need and theme' })
  @IsOptional()
  @IsUUID()
  interviewId?: string | null;

  @Field(() => ID, { nullable: true, description: 'With start and end: on a passage of this turn' })
  @IsOptional()
  @IsUUID()
  turnId?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_OFFSET)
  start?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_OFFSET)
  end?: number | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  needId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  themeId?: string | null;
}
