import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { JsonScalar } from '../../platform/graphql/index.js';

export const LONGEST_TITLE = 200;
const LONGEST_COMMENT = 10_000;
const MOST_MENTIONS = 50;

@InputType()
export class CreateInsightInput {
  @Field(() => ID, { description: 'Made by the caller: the same page sent twice is made once' })
  @IsUUID()
  id!: string;

  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field({ defaultValue: '' })
  @IsString()
  @MaxLength(LONGEST_TITLE)
  title: string = '';
}

@InputType()
export class SaveInsightInput {
  @Field(() => ID)
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: 'That the writing began from' })
  @IsInt()
  @Min(1)
  revision!: number;

  @Field()
  @IsString()
  @MaxLength(LONGEST_TITLE)
  title!: string;

  @Field(() => JsonScalar, { description: 'Tiptap JSON' })
  @IsOptional()
  document!: unknown;

  @Field({ defaultValue: false, description: 'Into a version of its own: what stands there now stays in the history' })
  @IsBoolean()
  beginsVersion: boolean = false;
}

@InputType()
export class RestoreInsightInput {
  @Field(() => ID)
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: 'That the page has now' })
  @IsInt()
  @Min(1)
  revision!: number;

  @Field(() => Int, { description: 'Of the version to bring back' })
  @IsInt()
  @Min(1)
  number!: number;
}

@InputType()
export class CiteInput {
  @Field(() => ID, { description: 'Made by the caller: the same citation sent twice is made once' })
  @IsUUID()
  id!: string;

  @Field(() => ID)
  @IsUUID()
  pageId!: string;

  @Field(() => JsonScalar, { description: 'As Citable gives it' })
  @IsOptional()
  source!: unknown;

  @Field({ defaultValue: false, description: 'Put it at the end of the page; otherwise the editor puts it in' })
  @IsBoolean()
  atEnd: boolean = false;
}

@InputType()
export class WriteInsightCommentInput {
  @Field(() => ID, { description: 'Made by the caller: the same comment sent twice is written once' })
  @IsUUID()
  id!: string;

  @Field(() => ID)
  @IsUUID()
  pageId!: string;

  @Field(() => ID, { nullable: true, description: 'The thread it answers in; null: it begins one' })
  @IsOptional()
  @IsUUID()
  threadId?: string | null;

  @Field()
  @IsString()
  @MaxLength(LONGEST_COMMENT)
  text!: string;

  @Field(() => [ID], { defaultValue: [], description: 'Members who are spoken to' })
  @ArrayMaxSize(MOST_MENTIONS)
  @IsUUID(undefined, { each: true })
  mentions: string[] = [];
}
