import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '../../platform/graphql/index.js';
import { type Stance, StanceEnum } from '../needs/index.js';

@ObjectType({ description: 'Words that were looked for; Unicode code points in the text of the hit' })
export class SearchMark {
  @Field(() => Int) start!: number;
  @Field(() => Int, { description: 'Exclusive' }) end!: number;
}

@ObjectType({ description: 'A coding of the text that was found' })
export class HitCoding {
  @Field(() => ID) id!: string;
  @Field(() => ID) passageId!: string;
  @Field(() => ID, { description: 'Need or theme' }) codeId!: string;
  @Field() label!: string;
  @Field(() => Int, { description: 'Unicode code points in the text of the hit; may lie outside of what is shown' })
  start!: number;
  @Field(() => Int, { description: 'Exclusive' }) end!: number;
  @Field({ description: '`engine`, or the id of a user' }) coder!: string;
  @Field({ description: 'suggested or accepted' }) status!: string;
  @Field(() => StanceEnum) stance!: Stance;
}

@ObjectType({ description: 'A turn or an open answer in which everything that was asked for holds' })
export class SearchHit {
  @Field(() => ID) id!: string;
  @Field({ description: 'The part around the first words that were looked for' }) text!: string;
  @Field() isCutBefore!: boolean;
  @Field() isCutAfter!: boolean;
  @Field(() => [SearchMark]) marks!: readonly SearchMark[];
  @Field(() => [HitCoding]) codings!: readonly HitCoding[];
  @Field({ description: 'Title of the interview, or the question' }) title!: string;
  @Field(() => String, { nullable: true }) speaker!: string | null;
  @Field() isInterviewer!: boolean;
  @Field(() => ID, { nullable: true }) interviewId!: string | null;
  @Field(() => ID, { nullable: true }) turnId!: string | null;
  @Field(() => Int, { nullable: true }) startMs!: number | null;
  @Field(() => ID, { nullable: true }) questionId!: string | null;
  @Field(() => ID, { nullable: true }) respondentId!: string | null;
  @Field(() => String, { nullable: true }) respondentKey!: string | null;
}

@ObjectType()
export class SearchHitEdge {
  @Field() cursor!: string;
  @Field(() => SearchHit) node!: SearchHit;
}

@ObjectType({ description: 'In the order in which it was said' })
export class SearchHitConnection {
  @Field(() => [SearchHitEdge]) edges!: readonly SearchHitEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Rows in all pages, as far as they were counted' }) totalCount!: number;
  @Field({ description: 'There are more than were counted' }) isMore!: boolean;
  @Field(() => Int, { description: 'Who said what was counted; an interview with nobody named is one' })
  people!: number;
}
