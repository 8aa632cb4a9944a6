import type { PersonalKind } from '@needfinder/text';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '../../platform/graphql/index.js';
import { type PersonalDatumStatus, PersonalDatumStatusEnum, PersonalKindEnum } from './redaction-words.js';

@ObjectType({ description: 'A span of a text that tells, or may tell, who somebody is' })
export class PersonalDatum {
  @Field(() => ID) id!: string;
  @Field(() => PersonalKindEnum) kind!: PersonalKind;
  @Field(() => PersonalDatumStatusEnum) status!: PersonalDatumStatus;
  @Field(() => Int, { description: 'Unicode code points before it in its text as it is now' }) start!: number;
  @Field(() => Int, { description: 'Unicode code points, exclusive' }) end!: number;
  @Field(() => String, { nullable: true, description: 'Null once redacted: only the key knows' })
  words!: string | null;
  @Field(() => String, { nullable: true, description: 'What stands in the text once redacted' })
  placeholder!: string | null;
}

@ObjectType({ description: 'An answer or a turn, whoever spoke, with what tells who somebody is' })
export class RedactionText {
  @Field(() => ID) id!: string;
  @Field() text!: string;
  @Field({ description: 'The question, or the title of the interview' }) sourceTitle!: string;
  @Field(() => String, { nullable: true }) speaker!: string | null;
  @Field(() => ID, { nullable: true }) turnId!: string | null;
  @Field(() => ID, { nullable: true }) interviewId!: string | null;
  @Field(() => ID, { nullable: true }) responseId!: string | null;
  @Field(() => ID, { nullable: true }) questionId!: string | null;
  @Field(() => [PersonalDatum], { description: 'In the order of the text' }) data!: PersonalDatum[];

  respondentId!: string | null;
}

@ObjectType()
export class RedactionTextEdge {
  @Field() cursor!: string;
  @Field(() => RedactionText) node!: RedactionText;
}

@ObjectType()
export class RedactionTextConnection {
  @Field(() => [RedactionTextEdge]) edges!: RedactionTextEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Rows in all pages' }) totalCount!: number;
}

@ObjectType({ description: 'How far the redaction of a study is' })
export class RedactionState {
  @Field(() => ID) studyId!: string;
  @Field(() => Int) proposed!: number;
  @Field(() => Int) accepted!: number;
  @Field(() => Int) rejected!: number;
  @Field(() => Int) redacted!: number;
  @Field(() => Int, { description: 'What waits and says, word for word, what is accepted elsewhere' })
  likeAccepted!: number;
}

@ObjectType({ description: 'What is decided now, and where the study stands' })
export class PersonalDataDecided {
  @Field(() => [PersonalDatum]) data!: PersonalDatum[];
  @Field(() => RedactionState) state!: RedactionState;
}

@ObjectType()
export class RedactionKeyEntry {
  @Field() placeholder!: string;
  @Field() words!: string;
}

@ObjectType({ description: 'Shown once and stored nowhere: without it nothing that is redacted comes back' })
export class RedactionKeyFile {
  @Field(() => ID) studyId!: string;
  @Field() secret!: string;
  @Field(() => [RedactionKeyEntry]) entries!: RedactionKeyEntry[];
}
