import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { BASIS_MEASURES, type BasisMeasure } from './basis.js';
import {
  BasisMeasureEnum,
  METHOD_OPTIONS,
  MethodOptionEnum,
  STYLE_OPTIONS,
  StyleOptionEnum,
} from './segmentation-words.model.js';

const MOST_VARIABLES = 200;
/** More segments than this nobody can tell apart, and more work than this nobody waits for. */
const MOST_SEGMENTS = 20;
const MOST_REPEATS = 500;
const LARGEST_SEED = 2 ** 31 - 1;

@InputType()
export class BasisNeedInput {
  @Field(() => ID)
  @IsUUID()
  needId!: string;

  @Field(() => BasisMeasureEnum)
  @IsIn(BASIS_MEASURES)
  measure!: BasisMeasure;
}

@InputType()
export class ProfileInput {
  @Field(() => [ID])
  @ArrayMaxSize(MOST_VARIABLES)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  questionIds!: string[];

  @Field(() => [String])
  @ArrayMaxSize(MOST_VARIABLES)
  @ArrayUnique()
  @IsString({ each: true })
  attributeKeys!: string[];
}

@InputType({ description: 'What segments are formed by' })
export class BasisInput extends ProfileInput {
  @Field(() => [BasisNeedInput])
  @ArrayMaxSize(MOST_VARIABLES)
  @ArrayUnique((need: BasisNeedInput) => `${need.needId} ${need.measure}`)
  @ValidateNested({ each: true })
  @Type(() => BasisNeedInput)
  needs!: BasisNeedInput[];
}

@InputType({ description: 'What is left out is as the engine does it by default' })
export class RunOptionsInput {
  @Field(() => MethodOptionEnum, { nullable: true })
  @IsOptional()
  @IsIn(METHOD_OPTIONS)
  method?: (typeof METHOD_OPTIONS)[number] | null;

  @Field(() => StyleOptionEnum, {
    nullable: true,
    description: 'How ratings are taken: as given, or relative to the person',
  })
  @IsOptional()
  @IsIn(STYLE_OPTIONS)
  style?: (typeof STYLE_OPTIONS)[number] | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_SEGMENTS)
  kMin?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_SEGMENTS)
  kMax?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(LARGEST_SEED)
  seed?: number | null;

  @Field(() => Int, { nullable: true, description: 'Full fits for each number of segments' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_REPEATS)
  restarts?: number | null;

  @Field(() => Int, { nullable: true, description: 'Pairs of resamples for the stability; 0 for none' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_REPEATS)
  bootstrap?: number | null;
}

@InputType()
export class SegmentationInput {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  @Field(() => BasisInput)
  @ValidateNested()
  @Type(() => BasisInput)
  basis!: BasisInput;

  @Field(() => ProfileInput)
  @ValidateNested()
  @Type(() => ProfileInput)
  profile!: ProfileInput;

  @Field(() => RunOptionsInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => RunOptionsInput)
  options?: RunOptionsInput | null;
}
