import type { StoredAnswer } from '@needfinder/domain';
import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { Node } from '../../platform/graphql/index.js';

@ObjectType({ description: 'An organisation that respondents belong to' })
export class Account {
  @Field(() => ID) id!: string;
  @Field() key!: string;
  @Field() name!: string;
}

@ObjectType({ implements: () => [Node], description: 'A person of the study' })
export class Respondent extends Node {
  @Field({ description: "The researcher's own id of this person" }) key!: string;
  @Field(() => Float, { description: 'Sampling weight; 1 counts once' }) weight!: number;

  studyId!: string;
  accountId!: string | null;
  /** By attribute key; the API shows them with their attribute. */
  storedAttributes!: Readonly<Record<string, StoredAnswer>>;
}
