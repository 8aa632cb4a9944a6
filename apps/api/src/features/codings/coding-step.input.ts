import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { type Stance, StanceEnum, STANCES } from '../needs/index.js';

const MOST_CODINGS = 1_000;
const MOST_OFFSET = 2 ** 31 - 1;

@InputType({ description: 'A coding as it shall be; one with a known id is changed' })
export class PutCodingInput {
  @Field(() => ID, { description: 'Made by the caller' })
  @IsUUID()
  id!: string;

  @Field(() => ID)
  @IsUUID()
  turnId!: string;

  @Field(() => Int, { description: 'Unicode code points before it in its turn' })
  @IsInt()
  @Min(0)
  @Max(MOST_OFFSET)
  start!: number;

  @Field(() => Int, { description: 'Unicode code points, exclusive' })
  @IsInt()
  @Min(1)
  @Max(MOST_OFFSET)
  end!: number;

  @Field(() => ID, { nullable: true, description: 'Exactly one of need and theme' })
  @IsOptional()
  @IsUUID()
  needId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  themeId?: string | null;

  @Field(() => StanceEnum, { nullable: true, description: 'For the need unless told' })
  @IsOptional()
  @IsIn(STANCES)
  stance?: Stance | null;
}

@InputType({ description: 'A decision about what the engine suggests, or between coders' })
export class JudgeCodingInput {
  @Field(() => ID)
  @IsUUID()
  codingId!: string;

  @Field()
  @IsBoolean()
  stands!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the coding that the caller makes of an accepted suggestion, as their own',
  })
  @IsOptional()
  @IsUUID()
  ownId?: string | null;
}

@InputType({ description: 'What a coder does at once; undone and redone as one' })
export class CodingStepInput {
  @Field(() => ID, { description: 'Made by the caller: the same step sent twice is taken once' })
  @IsUUID()
  id!: string;

  @Field(() => ID)
  @IsUUID()
  interviewId!: string;

  @Field({ description: 'For undo and redo: `Code with "Find old notebooks"`' })
  @IsString()
  @MaxLength(300)
  label!: string;

  @Field(() => [PutCodingInput])
  @ArrayMaxSize(MOST_CODINGS)
  @ValidateNested({ each: true })
  @Type(() => PutCodingInput)
  put!: PutCodingInput[];

  @Field(() => [ID])
  @ArrayMaxSize(MOST_CODINGS)
  @IsUUID(undefined, { each: true })
  remove!: string[];

  @Field(() => [JudgeCodingInput])
  @ArrayMaxSize(MOST_CODINGS)
  @ValidateNested({ each: true })
  @Type(() => JudgeCodingInput)
  judge!: JudgeCodingInput[];
}
