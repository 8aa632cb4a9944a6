import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node, PageInfo } from '../../platform/graphql/index.js';
import { type CodingStatus, type MentionKind, MentionKindEnum, type Stance, StanceEnum } from './codebook-words.js';

@ObjectType({ implements: () => [Node], description: 'A span of an answer or of a turn of an interview' })
export class Passage extends Node {
  @Field() text!: string;
  @Field(() => Int, { description: 'Unicode code points before it in its answer or turn' }) start!: number;
  @Field(() => Int, { description: 'Unicode code points, exclusive' }) end!: number;
  @Field({ description: 'Its answer or turn does not say this any more' }) stale!: boolean;

  studyId!: string;
  respondentId!: string | null;
  responseId!: string | null;
  questionId!: string | null;
  turnId!: string | null;
  interviewId!: string | null;
}

@ObjectType({ description: 'What stands around a passage, and where it comes from' })
export class PassageContext {
  @Field(() => String, { nullable: true, description: "The question, or the interviewer's turn before" })
  frame!: string | null;
  @Field({ description: 'At most 200 characters of the same answer or turn' }) before!: string;
  @Field({ description: 'At most 200 characters of the same answer or turn' }) after!: string;
  @Field() sourceTitle!: string;
  @Field(() => ID, { nullable: true }) interviewId!: string | null;
  @Field(() => ID, { nullable: true }) turnId!: string | null;
  @Field(() => Int, { nullable: true }) startMs!: number | null;
  @Field(() => ID, { nullable: true }) responseId!: string | null;
  @Field(() => ID, { nullable: true }) questionId!: string | null;
}

@ObjectType({ description: 'A passage speaks of a need: so says a coder' })
export class Coding {
  @Field(() => ID) id!: string;
  @Field({ description: '`engine`, or the id of the user who put the passage here' }) coder!: string;
  @Field(() => MentionKindEnum) kind!: MentionKind;
  @Field(() => Float) probability!: number;
  @Field(() => Int, { description: '0 plain, 1 noticeable, 2 strong, 3 extreme' }) intensity!: number;
  @Field(() => StanceEnum) stance!: Stance;
  @Field({ description: 'suggested, accepted or rejected' }) status!: string;

  passageId!: string;
  needId!: string;
}

@ObjectType()
export class PassageEdge {
  @Field() cursor!: string;
  @Field(() => Passage) node!: Passage;
  @Field(() => Coding) coding!: Coding;
}

@ObjectType({ description: 'The likeliest first' })
export class PassageConnection {
  @Field(() => [PassageEdge]) edges!: PassageEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Rows in all pages' }) totalCount!: number;
}

/** A passage with the coding that put it in the list. */
export interface CodedPassage {
  readonly passage: Passage;
  readonly coding: Omit<Coding, 'status'> & { readonly status: CodingStatus };
}
