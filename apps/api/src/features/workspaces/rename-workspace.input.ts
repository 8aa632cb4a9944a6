import { Field, InputType } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';

@InputType()
export class RenameWorkspaceInput {
  @Field()
  @MaxLength(120)
  name!: string;
}
