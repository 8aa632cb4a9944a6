import { Field, InputType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';

@InputType()
export class AcceptInviteInput {
  @Field() token!: string;
  @Field() @MaxLength(120) name!: string;
  @Field() @MaxLength(254) email!: string;
  @Field() password!: string;
}
