import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Something that happened in a study' })
export class Activity {
  @Field(() => ID) id!: string;
  @Field() text!: string;
  @Field() at!: Date;
}
