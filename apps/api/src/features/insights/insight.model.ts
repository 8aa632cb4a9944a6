import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum, JsonScalar } from '../../platform/graphql/index.js';
import { type Difference, DIFFERENCES } from './compare-documents.js';
import type { InsightDocument } from './insight-document.js';

const DifferenceEnum = graphqlEnum('Difference', DIFFERENCES, 'Of a paragraph between two versions of a page');

@ObjectType({ description: 'A page of a study, with claims that stay linked to what they cite' })
export class InsightPage {
  @Field(() => ID) id!: string;
  @Field(() => ID) studyId!: string;
  @Field() title!: string;
  @Field(() => JsonScalar, { description: 'Tiptap JSON; what is cited stands in it by id only' })
  document!: InsightDocument;
  @Field(() => Int, { description: 'Counts every save; who saves names the one they began from' }) revision!: number;
  @Field({ description: 'Who saved it last' }) editorName!: string;
  @Field() createdAt!: Date;
  @Field() updatedAt!: Date;
}

@ObjectType()
export class SavedInsight {
  @Field({ description: 'False: somebody else saved it in the meantime, and nothing was written' }) isSaved!: boolean;
  @Field(() => InsightPage, { description: 'As it is now' }) page!: InsightPage;
}

@ObjectType({ description: 'What one person wrote in one sitting' })
export class InsightVersion {
  @Field(() => Int) number!: number;
  @Field() title!: string;
  @Field() authorName!: string;
  @Field(() => Int, { nullable: true, description: 'The version that was brought back' }) restoredFrom!: number | null;
  @Field() begunAt!: Date;
  @Field() savedAt!: Date;
}

@ObjectType({ description: 'A paragraph of two versions' })
export class ComparedParagraph {
  @Field(() => DifferenceEnum) difference!: Difference;
  @Field({ description: 'What is cited stands in it as a mark' }) text!: string;
}

@ObjectType()
export class InsightComment {
  @Field(() => ID) id!: string;
  @Field(() => ID) pageId!: string;
  @Field() pageTitle!: string;
  @Field(() => ID, { description: 'Id of the comment that began the thread; a mark of the page names it' })
  threadId!: string;
  @Field() text!: string;
  @Field(() => ID) author!: string;
  @Field() authorName!: string;
  @Field(() => [ID], { description: 'Members who are spoken to' }) mentions!: readonly string[];
  @Field(() => Date, { nullable: true, description: 'When the thread was settled' }) resolvedAt!: Date | null;
  @Field() createdAt!: Date;
}
