import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { type TableUnit, TableUnitEnum } from './code-table.input.js';

@ObjectType({ description: 'People, or interviews, of whom the same is known' })
export class CodeGroup {
  @Field() label!: string;
  @Field(() => Int) units!: number;
  @Field(() => String, { nullable: true, description: 'As search takes it; null where no single value is meant' })
  value!: string | null;
  @Field(() => Float, { nullable: true, description: 'At least this number' }) from!: number | null;
  @Field(() => Float, { nullable: true, description: 'Less than this number' }) below!: number | null;
}

@ObjectType()
export class CodeCell {
  @Field(() => Int, { description: 'Units of the group that speak of it' }) count!: number;
  @Field(() => Float, { nullable: true, description: 'Of the units of the group' }) share!: number | null;
  @Field(() => Float, { nullable: true, description: 'Wilson, 95 %' }) low!: number | null;
  @Field(() => Float, { nullable: true }) high!: number | null;
  @Field(() => Float, { nullable: true, description: 'Share over that of everybody' }) lift!: number | null;
  @Field(() => Float, { nullable: true, description: 'Adjusted standardised residual' }) residual!: number | null;
  @Field(() => Float, { description: "p of Fisher's exact test, adjusted for all cells (Benjamini–Hochberg)" })
  adjusted!: number;
}

@ObjectType()
export class CodeUse {
  @Field(() => ID, { description: 'Need or theme' }) codeId!: string;
  @Field() label!: string;
  @Field() isTheme!: boolean;
  @Field(() => Int, { description: 'Units that speak of it' }) count!: number;
}

@ObjectType({ description: 'One code in all groups' })
export class CodeRow extends CodeUse {
  @Field(() => [CodeCell], { description: 'In the order of the groups' }) cells!: readonly CodeCell[];
}

@ObjectType({ description: 'How often codes are spoken of by groups of people; mentions for a need, not against it' })
export class CodeTable {
  @Field(() => TableUnitEnum) unit!: TableUnit;
  @Field(() => Int, { description: 'Of whom the attribute is known, and who could speak of a code' }) units!: number;
  @Field(() => Int, { description: 'Of whom it is not known; they are left out' }) unknown!: number;
  @Field(() => Int, { description: 'Codes that are used; the rows are the most used of them' }) codes!: number;
  @Field(() => [CodeGroup]) groups!: readonly CodeGroup[];
  @Field(() => [CodeRow], { description: 'The most used first' }) rows!: readonly CodeRow[];
}

@ObjectType({ description: 'Two codes that come together' })
export class CodePair {
  @Field(() => ID) oneId!: string;
  @Field(() => ID) otherId!: string;
  @Field(() => Int, { description: 'Units that have both' }) both!: number;
  @Field(() => Float, { description: 'Both over at least one of the two' }) jaccard!: number;
}

@ObjectType()
export class CodePairs {
  @Field(() => Int, { description: 'Turns and answers that are coded, or people who speak of a code' }) units!: number;
  @Field(() => [CodeUse], { description: 'The most used first' }) codes!: readonly CodeUse[];
  @Field(() => Int, { description: 'Pairs that occur; those listed come together most often' }) pairCount!: number;
  @Field(() => [CodePair]) pairs!: readonly CodePair[];
}
