import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../../platform/graphql/index.js';

@ObjectType({ implements: () => [Node], description: 'A passage that was kept to be quoted' })
export class Quote extends Node {
  @Field(() => ID, { nullable: true, description: 'Null: in no group' }) groupId!: string | null;
  @Field(() => Float, { description: 'Ascending within its group' }) position!: number;
  @Field() title!: string;
  @Field() note!: string;
  @Field() keptAt!: Date;

  studyId!: string;
  passageId!: string;
}

@ObjectType()
export class QuoteGroup {
  @Field(() => ID) id!: string;
  @Field() title!: string;
  @Field(() => Float, { description: 'Ascending' }) position!: number;
}

@ObjectType({ description: 'How many quotes may leave the workspace, and why the others stay' })
export class QuotesLeaving {
  @Field(() => Int) quotable!: number;
  @Field(() => Int, { description: 'Of people who withhold it' }) withheld!: number;
  @Field(() => Int, { description: 'Of people who were not asked' }) notAsked!: number;
  @Field(() => Int, { description: 'Their answer or turn does not say it any more' }) changed!: number;
}

@ObjectType()
export class QuoteBoard {
  @Field(() => [QuoteGroup]) groups!: QuoteGroup[];
  @Field(() => [Quote]) quotes!: Quote[];
  @Field(() => QuotesLeaving, { description: 'Of these quotes' }) leaving!: QuotesLeaving;
}
