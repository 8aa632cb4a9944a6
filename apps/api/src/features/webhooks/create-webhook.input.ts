import { Field, ID, InputType } from '@nestjs/graphql';
import { IsString, IsUUID, MaxLength } from 'class-validator';

@InputType()
export class CreateWebhookInput {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field({ description: 'https:// is strongly advised' })
  @IsString()
  @MaxLength(2_000)
  url!: string;
}
