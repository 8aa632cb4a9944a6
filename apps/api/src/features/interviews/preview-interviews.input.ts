import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';

/** As long as a day of talk. */
const MOST_CHARACTERS = 1_000_000;

@InputType()
export class PastedTranscriptInput {
  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  title!: string;

  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(MOST_CHARACTERS)
  text!: string;
}

@InputType()
export class PreviewInterviewsInput {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field(() => [ID])
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  uploadIds!: string[];

  @Field(() => [PastedTranscriptInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PastedTranscriptInput)
  pasted?: PastedTranscriptInput[] | null;
}
