import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../platform/graphql/index.js';

const PARTS = ['interviews', 'codes', 'codings', 'memos', 'respondents', 'attributes'] as const;
const STATES = ['new', 'known', 'changed'] as const;
const ExchangePartKindEnum = graphqlEnum('ExchangePartKind', PARTS, 'What a project of another program holds');
const ExchangeStateEnum = graphqlEnum(
  'ExchangeState',
  STATES,
  'New; known: what was coded elsewhere goes onto it; changed: the study has it in other words by now, it stays as it is',
);

@ObjectType()
export class ExchangePart {
  @Field(() => ExchangePartKindEnum) what!: (typeof PARTS)[number];
  @Field(() => Int) count!: number;
  @Field(() => Int, { description: 'As many of them the study has already' }) known!: number;
}

@ObjectType()
export class ExchangePreviewInterview {
  @Field() title!: string;
  @Field(() => String, { nullable: true, description: 'Key of the respondent' }) person!: string | null;
  @Field(() => ExchangeStateEnum) state!: (typeof STATES)[number];
  @Field(() => Int) turns!: number;
  @Field(() => Int) codings!: number;
}

@ObjectType({ description: 'What an import of a project of another program would bring' })
export class ExchangePreview {
  @Field(() => ID) uploadId!: string;
  @Field() fileName!: string;
  @Field({ description: 'Where the file seems to come from' }) program!: string;
  @Field(() => [ExchangePart]) parts!: ExchangePart[];
  @Field(() => [ExchangePreviewInterview]) interviews!: ExchangePreviewInterview[];
  @Field(() => [String], { description: 'They keep their names and are never members' }) coders!: string[];
  @Field(() => [String], { description: 'What has no place here, in sentences' }) leftBehind!: string[];
}

@ObjectType({ description: 'What came' })
export class ExchangeImported {
  @Field(() => ID) studyId!: string;
  @Field(() => Int) interviews!: number;
  @Field(() => Int) codes!: number;
  @Field(() => Int) codings!: number;
  @Field(() => Int) memos!: number;
  @Field(() => Int) respondents!: number;
}
