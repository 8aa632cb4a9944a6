import { Field, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../../platform/graphql/index.js';
import { Citation, type InsightDocument } from '../insights/index.js';

@ObjectType({
  description: 'What the holder of a link to a page of insights sees: no names, no ways into the workspace',
})
export class SharedInsight {
  @Field() studyName!: string;
  @Field() title!: string;
  @Field(() => JsonScalar, { description: 'Tiptap JSON, without what was said about the page' })
  document!: InsightDocument;
  @Field(() => [Citation]) citations!: readonly Citation[];
  @Field() updatedAt!: Date;
  @Field() expiresAt!: Date;
}
