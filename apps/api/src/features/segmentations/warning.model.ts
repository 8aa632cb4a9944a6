import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What a careful reader would want to be told' })
export class Warning {
  @Field() code!: string;
  @Field() text!: string;
  @Field(() => String, { nullable: true, description: 'What to do about it' }) remedy!: string | null;
}
