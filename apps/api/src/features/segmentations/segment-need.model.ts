import type { RatingAspect } from '@needfinder/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Need, Passage } from '../needs/index.js';
import { Respondent } from '../respondents/index.js';
import { AnswerCount } from '../responses/index.js';
import { Question, RatingAspectEnum } from '../surveys/index.js';
import type { BasisMeasure } from './basis.js';
import { Estimate } from './estimate.model.js';
import { Segment } from './segment.model.js';
import { BasisMeasureEnum } from './segmentation-words.model.js';

@ObjectType({ description: 'A need in a segment against all' })
export class SegmentNeed {
  @Field(() => Need) need!: Need;
  @Field(() => Float, { description: 'Segment minus all, in the unit of the measure; 0 when not known' })
  difference!: number;
  @Field(() => Estimate, {
    description: 'Share for MENTION, else a mean: 0 to 10 for ratings, 0 to 20 for OPPORTUNITY, 0 to 4 for INTENSITY',
  })
  segment!: Estimate;
  @Field(() => Estimate, { description: 'The same for all people in segments' }) total!: Estimate;
  @Field(() => BasisMeasureEnum, { nullable: true }) measure!: BasisMeasure | null;
}

@ObjectType()
export class RatingEvidence {
  @Field(() => Question) question!: Question;
  @Field(() => RatingAspectEnum) aspect!: RatingAspect;
  @Field(() => Estimate, { description: 'Mean on the scale of the question, more is more' }) segment!: Estimate;
  @Field(() => Estimate, { description: 'The same for all people in segments' }) total!: Estimate;
  @Field(() => [AnswerCount], { description: 'Members by answer, from little to much' })
  histogram!: readonly AnswerCount[];
}

@ObjectType({ description: 'What a claim about a need of a segment rests on' })
export class NeedEvidence {
  @Field(() => Segment) segment!: Segment;
  @Field(() => Need) need!: Need;
  @Field(() => SegmentNeed, { description: 'The need as cards and charts show it' }) measured!: SegmentNeed;
  @Field(() => Estimate, { description: 'Of the people of the segment whose words were read' }) mentionShare!: Estimate;
  @Field(() => Estimate, { description: 'The same for all people in segments' }) totalShare!: Estimate;
  @Field({ description: 'How the numbers were made, in a sentence' }) method!: string;
  @Field(() => [Passage], { description: 'One of each member first, the surest members first' })
  for!: readonly Passage[];
  @Field(() => [Passage]) against!: readonly Passage[];
  @Field(() => [RatingEvidence]) ratings!: readonly RatingEvidence[];
  @Field(() => [Respondent], { description: 'Members who mention the need, the surest first' })
  respondents!: readonly Respondent[];
}

@ObjectType()
export class NeedInSegment {
  @Field(() => Segment) segment!: Segment;
  @Field(() => Int, { description: 'By members' }) mentions!: number;
  @Field(() => Int, { description: 'Members who mention it' }) respondents!: number;
  @Field(() => Estimate) share!: Estimate;
}

@ObjectType({ description: 'A passage of a member, with the need it speaks of' })
export class SegmentVoice {
  @Field(() => Passage) passage!: Passage;
  @Field(() => Need) need!: Need;
}

@ObjectType({ description: 'Members in their own words; at most one passage of each person in either list' })
export class SegmentVoices {
  @Field(() => ID) segmentId!: string;
  @Field(() => [SegmentVoice], { description: 'The most typical first, then ones that differ from it' })
  quotes!: SegmentVoice[];
  @Field(() => [SegmentVoice], { description: 'Members who speak against the profile of their segment' })
  contradictions!: SegmentVoice[];
}
