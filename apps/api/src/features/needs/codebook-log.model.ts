import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What a step changed of one need or theme' })
export class CodeChange {
  @Field(() => ID) codeId!: string;
  @Field({ description: 'What it is called now, or was last' }) codeLabel!: string;
  @Field({ description: 'What of it: label, definition, place, …; `created` and `removed` for all of it' })
  part!: string;
  @Field(() => String, { nullable: true }) before!: string | null;
  @Field(() => String, { nullable: true }) after!: string | null;
}

@ObjectType({ description: 'A step that somebody took in the codebook' })
export class CodebookChange {
  @Field(() => ID) id!: string;
  @Field() label!: string;
  @Field(() => String, { nullable: true, description: 'Null: nobody in particular, or a former member' })
  who!: string | null;
  @Field() at!: Date;
  @Field({ description: 'Taken back since, and not done again' }) undone!: boolean;
  @Field(() => [CodeChange], { description: 'What it changed of needs and themes; at most 50' })
  changes!: CodeChange[];
}
