import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { type Stance, StanceEnum } from '../needs/index.js';

@ObjectType({
  description: 'A coding in its place in an interview: a coder says that a stretch of a turn speaks of a code',
})
export class PlacedCoding {
  @Field(() => ID) id!: string;
  @Field(() => ID) passageId!: string;
  @Field(() => ID) turnId!: string;
  @Field(() => Int, { description: 'Unicode code points before it in its turn' }) start!: number;
  @Field(() => Int, { description: 'Unicode code points, exclusive' }) end!: number;
  @Field(() => ID, { nullable: true, description: 'Exactly one of need and theme' }) needId!: string | null;
  @Field(() => ID, { nullable: true }) themeId!: string | null;
  @Field({ description: '`engine`, or the id of the user' }) coder!: string;
  @Field(() => StanceEnum) stance!: Stance;
  @Field(() => Float, { description: '1 for what a person coded' }) probability!: number;
  @Field({ description: 'suggested, accepted or rejected' }) status!: string;
  @Field(() => ID, { nullable: true, description: 'Who decided between coders' }) settledBy!: string | null;
  @Field({ description: 'Its turn does not say this any more' }) stale!: boolean;
}

@ObjectType({ description: 'A step that the caller may undo or redo next' })
export class StepName {
  @Field(() => ID) id!: string;
  @Field() label!: string;
}

@ObjectType({ description: 'Somebody who codes, or may' })
export class Coder {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field({ description: 'No member: their codings came with a project of another program' }) isOutside!: boolean;
}

@ObjectType({ description: 'Somebody who codes an interview, or is to' })
export class InterviewCoder {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field() isAssigned!: boolean;
  @Field({ description: 'Has worked through it: what they did not code, they say does not apply' }) isDone!: boolean;
  @Field(() => String, { nullable: true, description: 'ISO date; null: any time' }) dueOn!: string | null;
  @Field(() => Int) codings!: number;
}

@ObjectType({ description: 'What is coded in an interview, as the caller may see it' })
export class InterviewCodings {
  @Field(() => ID) interviewId!: string;
  @Field(() => Int, { description: 'Steps taken, undone and redone so far' }) revision!: number;
  @Field({ description: 'Coders see their own codings only' }) isBlind!: boolean;
  @Field(() => [PlacedCoding], { description: "In the order of the text; the engine's suggestions too" })
  codings!: PlacedCoding[];
  @Field(() => [InterviewCoder]) coders!: InterviewCoder[];
  @Field(() => StepName, { nullable: true }) undo!: StepName | null;
  @Field(() => StepName, { nullable: true }) redo!: StepName | null;
}

@ObjectType({ description: 'What a step changed, as it stands now' })
export class CodingsChange {
  @Field(() => ID) interviewId!: string;
  @Field(() => ID, { nullable: true, description: 'Null: read everything again' }) stepId!: string | null;
  @Field(() => Int) revision!: number;
  @Field(() => [PlacedCoding]) put!: PlacedCoding[];
  @Field(() => [ID]) removed!: string[];
  @Field(() => StepName, { nullable: true }) undo!: StepName | null;
  @Field(() => StepName, { nullable: true }) redo!: StepName | null;
}

@ObjectType({ description: 'Somebody is in an interview' })
export class CoderSeen {
  @Field(() => ID) userId!: string;
  @Field(() => ID) windowId!: string;
  @Field(() => ID, { nullable: true, description: 'The turn they look at' }) turnId!: string | null;
  @Field() isLeaving!: boolean;
}
