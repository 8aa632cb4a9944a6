import type { SpeakerRole } from '@needfinder/file-formats';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Respondent } from '../respondents/index.js';
import { Interview, Speaker, SpeakerRoleEnum } from './interview.model.js';

@ObjectType()
export class TurnPreview {
  @Field(() => String, { nullable: true }) speaker!: string | null;
  @Field(() => SpeakerRoleEnum) role!: SpeakerRole;
  @Field() text!: string;
  @Field(() => Int, { nullable: true }) startMs!: number | null;
}

@ObjectType({ description: 'Who an interview seems to be with' })
export class RespondentGuess {
  @Field({ description: "The researcher's own id of the person" }) key!: string;
  @Field(() => Respondent, { nullable: true, description: 'Null: the study does not know this person yet' })
  respondent!: Respondent | null;
  @Field() why!: string;
}

@ObjectType({ description: 'An interview as it was understood, before it is imported' })
export class InterviewDraft {
  @Field(() => ID, { description: 'Hand it back to import this draft' }) key!: string;
  @Field() fileName!: string;
  @Field() title!: string;
  @Field() format!: string;
  @Field(() => [Speaker]) speakers!: Speaker[];
  @Field(() => [TurnPreview], { description: 'The first turns' }) preview!: TurnPreview[];
  @Field(() => Int) turnCount!: number;
  @Field(() => RespondentGuess, { nullable: true }) respondentGuess!: RespondentGuess | null;
  @Field(() => [String]) warnings!: string[];
  @Field(() => Interview, { nullable: true, description: 'The study has this conversation already' })
  duplicateOf!: Interview | null;
  @Field(() => String, { nullable: true, description: 'Why the file cannot be read' }) error!: string | null;
}
