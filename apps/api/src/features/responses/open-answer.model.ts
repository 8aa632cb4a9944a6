import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What one person wrote in answer to an open question' })
export class OpenAnswer {
  @Field(() => ID, { description: 'Id of the response it stands in' }) id!: string;
  @Field() text!: string;

  respondentId!: string;
}
