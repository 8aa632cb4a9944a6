import { Field, Float, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'The sound of an interview as it was: redaction changes words, never a recording' })
export class Recording {
  @Field(() => ID) id!: string;
  @Field(() => ID) interviewId!: string;
  @Field({ description: 'Of the file' }) name!: string;
  @Field({ description: 'By the content of the file' }) mediaType!: string;
  @Field(() => Float, { description: 'Bytes' }) size!: number;
  @Field({ description: 'Where it is played from, any part of it by itself' }) address!: string;
  @Field() createdAt!: Date;
}
