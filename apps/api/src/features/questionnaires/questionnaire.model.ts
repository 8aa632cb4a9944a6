import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { SURVEY_TEMPLATES } from '@needfinder/survey';
import { graphqlEnum, JsonScalar } from '../../platform/graphql/index.js';
import { QUESTIONNAIRE_STATES, type QuestionnaireState } from './questionnaire-state.js';
import { LINK_KINDS, type LinkKind } from './respond-link.entity.js';

export const QuestionnaireStateEnum = graphqlEnum('QuestionnaireState', QUESTIONNAIRE_STATES);
export const LinkKindEnum = graphqlEnum('LinkKind', LINK_KINDS);
export const SurveyTemplateEnum = graphqlEnum('SurveyTemplate', SURVEY_TEMPLATES);

@ObjectType({ description: 'What keeps a questionnaire from being published' })
export class QuestionnaireProblem {
  @Field({ description: 'Of the question, page, block or quota it is about; empty for the survey as a whole' })
  key!: string;
  @Field() sentence!: string;
}

@ObjectType({ description: 'A link that people answer a survey under' })
export class RespondLink {
  @Field(() => ID) id!: string;
  @Field(() => LinkKindEnum) kind!: LinkKind;
  @Field() label!: string;
  @Field(() => String, { nullable: true, description: 'Null for invitations: their addresses are shown once' })
  url!: string | null;
  @Field({ description: 'Whether other sites may show its page in a frame' }) isEmbeddable!: boolean;
  @Field(() => Date, { nullable: true }) revokedAt!: Date | null;
}

@ObjectType({ description: 'A survey that is fielded here: its draft and its links' })
export class Questionnaire {
  @Field(() => ID, { description: 'Of the survey' }) id!: string;
  @Field() title!: string;
  @Field(() => QuestionnaireStateEnum) state!: QuestionnaireState;
  @Field(() => JsonScalar, { description: 'docs/survey-definition.schema.json; a draft may still break it' })
  draft!: Readonly<Record<string, unknown>>;
  @Field(() => Int, { description: 'One more with every save of the draft' }) revision!: number;
  @Field(() => Int, { nullable: true, description: 'The revision that respondents see' })
  publishedRevision!: number | null;
  @Field(() => [QuestionnaireProblem]) problems!: readonly QuestionnaireProblem[];
}

@ObjectType({ description: 'Something in the file of another program that the survey does not say, or says otherwise' })
export class ImportNote {
  @Field({ description: 'The question or setting, as the other program calls it' }) where!: string;
  @Field() sentence!: string;
}

@ObjectType({ description: 'A survey that came from the file of another program' })
export class ImportedQuestionnaire {
  @Field({ description: 'SurveyJS, Qualtrics, LimeSurvey or Needfinder' }) program!: string;
  @Field(() => Questionnaire) questionnaire!: Questionnaire;
  @Field(() => [ImportNote], { description: 'Empty when everything was understood' }) notes!: readonly ImportNote[];
}

@ObjectType({ description: 'The address of one invited person, shown once' })
export class Invitation {
  @Field({ description: 'The id of the person in the list' }) key!: string;
  @Field() url!: string;
}
