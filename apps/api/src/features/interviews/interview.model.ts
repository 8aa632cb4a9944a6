import type { StoredAnswers } from '@needfinder/domain';
import type { SpeakerRole } from '@needfinder/file-formats';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum, Node } from '../../platform/graphql/index.js';

const SPEAKER_ROLES = ['interviewer', 'respondent', 'other'] as const satisfies readonly SpeakerRole[];
export const SpeakerRoleEnum = graphqlEnum('SpeakerRole', SPEAKER_ROLES, 'Who a speaker is in the conversation');

@ObjectType({ description: 'Somebody who speaks in an interview, and how much' })
export class Speaker {
  @Field(() => String, { nullable: true }) name!: string | null;
  @Field(() => SpeakerRoleEnum) role!: SpeakerRole;
  @Field(() => Int) turns!: number;
  @Field(() => Int) words!: number;
}

@ObjectType({ implements: () => [Node] })
export class Turn extends Node {
  @Field(() => ID) interviewId!: string;
  @Field(() => Int, { description: 'From 0' }) position!: number;
  @Field(() => String, { nullable: true }) speaker!: string | null;
  @Field(() => SpeakerRoleEnum) role!: SpeakerRole;
  @Field() text!: string;
  @Field(() => Int, { nullable: true, description: 'Milliseconds from the start of the recording' })
  startMs!: number | null;
}

@ObjectType({ implements: () => [Node], description: 'A conversation with one person, or notes of it' })
export class Interview extends Node {
  @Field() title!: string;
  @Field() format!: string;
  @Field(() => String, { nullable: true, description: 'ISO date' }) heldOn!: string | null;
  @Field() createdAt!: Date;

  studyId!: string;
  respondentId!: string | null;
  /** By attribute key; the API shows them with their attribute. */
  storedAttributes!: StoredAnswers;
}

@ObjectType({ description: 'Where an interview stands among those of its study for whose people a filter holds' })
export class InterviewsBeside {
  @Field(() => Interview, { nullable: true }) previous!: Interview | null;
  @Field(() => Interview, { nullable: true }) next!: Interview | null;
  @Field(() => Int, { description: 'Interviews before it' }) before!: number;
  @Field(() => Int) totalCount!: number;
}
