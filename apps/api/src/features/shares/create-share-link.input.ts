import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

const MOST_DAYS = 366;

@InputType()
export class CreateShareLinkInput {
  @Field(() => ID, { nullable: true, description: 'Exactly one of run and page' })
  @IsOptional()
  @IsUUID()
  runId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of insights' })
  @IsOptional()
  @IsUUID()
  pageId?: string | null;

  @Field({ description: 'For whom it is' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  label!: string;

  @Field(() => Int, { defaultValue: 30 })
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  expiresInDays: number = 30;
}
