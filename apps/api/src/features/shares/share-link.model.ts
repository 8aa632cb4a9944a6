import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A link that opens one run or one page, read-only, to people without an account' })
export class ShareLink {
  @Field(() => ID) id!: string;
  @Field() label!: string;
  @Field(() => String, { nullable: true, description: 'Only right after it was made: the secret is not stored' })
  url!: string | null;
  @Field(() => ID, { nullable: true, description: 'Exactly one of run and page' }) runId!: string | null;
  @Field(() => ID, { nullable: true }) pageId!: string | null;
  @Field() expiresAt!: Date;
  @Field(() => Date, { nullable: true }) revokedAt!: Date | null;
  @Field() createdAt!: Date;
  @Field(() => Date, { nullable: true }) lastOpenedAt!: Date | null;
}
