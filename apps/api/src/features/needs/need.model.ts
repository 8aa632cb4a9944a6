import type { LinePattern, RatingAspect } from '@needfinder/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../../platform/graphql/index.js';
import { RatingAspectEnum } from '../surveys/index.js';
import {
  type CodebookOrigin,
  CodebookOriginEnum,
  type CodebookStatus,
  CodebookStatusEnum,
  type MentionKind,
  MentionKindEnum,
  PatternEnum,
} from './codebook-words.js';

@ObjectType({ description: 'The themes and needs of a study' })
export class Codebook {
  @Field(() => ID) studyId!: string;
  @Field(() => String, { nullable: true, description: 'What undoCodebook would undo' }) undo!: string | null;
  @Field(() => String, { nullable: true, description: 'What redoCodebook would do again' }) redo!: string | null;
  @Field(() => Date, { nullable: true, description: 'When the text engine last proposed needs' })
  lastProposal!: Date | null;
}

/** What needs and themes have alike. */
@ObjectType({ isAbstract: true, implements: () => [Node] })
export abstract class DescribedCode extends Node {
  @Field() label!: string;
  @Field() definition!: string;
  @Field({ description: 'When it applies' }) include!: string;
  @Field({ description: 'When it does not, though one may think so' }) exclude!: string;
  @Field(() => [String], { description: 'Words of respondents that are typical of it' }) phrases!: readonly string[];
  @Field(() => String, { nullable: true, description: '`#rrggbb`; null: by its place in the codebook' })
  colour!: string | null;
  @Field(() => PatternEnum, { nullable: true, description: 'Null: by its place in the codebook' })
  pattern!: LinePattern | null;

  parentId!: string | null;
  /** Ids of passages. */
  examples!: readonly string[];
}

@ObjectType({ implements: () => [Node], description: 'A group of needs, or of other themes' })
export class Theme extends DescribedCode {
  @Field(() => CodebookStatusEnum) status!: CodebookStatus;
  @Field(() => CodebookOriginEnum) origin!: CodebookOrigin;

  studyId!: string;
}

@ObjectType({ implements: () => [Node], description: 'What people try to achieve or avoid' })
export class Need extends DescribedCode {
  @Field({ description: 'Free of solutions: "Minimise the time it takes to find a past notebook"' }) statement!: string;
  @Field(() => CodebookStatusEnum) status!: CodebookStatus;
  @Field(() => CodebookOriginEnum) origin!: CodebookOrigin;

  studyId!: string;
  themeId!: string | null;
}

@ObjectType({ description: 'A question, or the interviews, in which a need was mentioned' })
export class NeedSource {
  @Field() title!: string;
  @Field(() => ID, { nullable: true, description: 'Null for interviews' }) questionId!: string | null;
  @Field() interviews!: boolean;
  @Field(() => Int) respondents!: number;
  @Field(() => Int) mentions!: number;
}

@ObjectType()
export class KindCount {
  @Field(() => MentionKindEnum) kind!: MentionKind;
  @Field(() => Int) count!: number;
}

@ObjectType({ description: 'A question that rates a need' })
export class NeedRating {
  @Field(() => ID) id!: string;
  @Field(() => RatingAspectEnum) aspect!: RatingAspect;
  @Field() higherIsMore!: boolean;

  needId!: string;
  questionId!: string;
}

@ObjectType({ description: 'What one person says of one need' })
export class RespondentNeed {
  @Field(() => Int) mentions!: number;
  @Field(() => Float, { nullable: true, description: 'Mean of the mentions, 0 to 3' }) intensity!: number | null;
  @Field(() => Float, { nullable: true, description: 'More is more, on the scale of the question' })
  importance!: number | null;
  @Field(() => Float, { nullable: true, description: 'More is more, on the scale of the question' })
  satisfaction!: number | null;

  needId!: string;
  respondentId!: string;
}
