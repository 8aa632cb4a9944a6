import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Interview } from '../interviews/index.js';
import { InterviewCoder } from './coding.model.js';

@ObjectType({ description: 'Who is to code an interview, and who did' })
export class InterviewAssignment {
  @Field(() => ID) interviewId!: string;
  @Field(() => Interview) interview!: Interview;
  @Field({ description: 'Coders see their own codings only; those of others are not counted' }) isBlind!: boolean;
  @Field(() => [InterviewCoder]) coders!: InterviewCoder[];
}

@ObjectType({ description: 'The coding of a study, shared out' })
export class StudyAssignments {
  @Field(() => ID) studyId!: string;
  @Field(() => [InterviewAssignment], { description: 'In the order in which the interviews came' })
  interviews!: InterviewAssignment[];
}
