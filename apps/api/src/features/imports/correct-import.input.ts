import type { AttributeKind, ConsentPurpose, MissingState, RatingAspect, TextRole } from '@needfinder/domain';
import type { AttributeValueType, ColumnRoleKind } from '@needfinder/survey';
import { ATTRIBUTE_VALUE_TYPES } from '@needfinder/survey';
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
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { AttributeKindEnum, ConsentPurposeEnum } from '../respondents/index.js';
import { MissingStateEnum, PointInput, RatingAspectEnum, TextRoleEnum } from '../surveys/index.js';
import { ColumnKindEnum } from './import.model.js';

@InputType({ description: 'A cell value that says why there is no answer' })
export class MissingWordInput {
  @Field()
  @IsString()
  @MaxLength(500)
  word!: string;

  @Field(() => MissingStateEnum)
  state!: MissingState;
}

@InputType({ description: 'What a column is. What is left out is kept, or taken from the values of the file' })
export class ColumnCorrectionInput {
  @Field(() => Int)
  @IsInt()
  @Min(0)
  index!: number;

  @Field(() => ColumnKindEnum)
  @IsString()
  kind!: ColumnRoleKind;

  @Field(() => AttributeKindEnum, { nullable: true })
  @IsOptional()
  attributeKind?: AttributeKind | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsIn(ATTRIBUTE_VALUE_TYPES)
  valueType?: AttributeValueType | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  need?: string | null;

  @Field(() => RatingAspectEnum, { nullable: true })
  @IsOptional()
  aspect?: RatingAspect | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  higherIsMore?: boolean | null;

  @Field(() => [PointInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(101)
  @ValidateNested({ each: true })
  @Type(() => PointInput)
  points?: PointInput[] | null;

  @Field(() => String, { nullable: true, description: 'Null takes the column out of its battery' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  battery?: string | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  ordered?: boolean | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  question?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  option?: string | null;

  @Field(() => TextRoleEnum, { nullable: true })
  @IsOptional()
  textRole?: TextRole | null;

  @Field(() => ConsentPurposeEnum, { nullable: true })
  @IsOptional()
  purpose?: ConsentPurpose | null;

  @Field(() => [String], { nullable: true, description: 'Values that give consent' })
  @IsOptional()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(500, { each: true })
  given?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Values that withhold it' })
  @IsOptional()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(500, { each: true })
  withheld?: string[] | null;

  @Field(() => [MissingWordInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => MissingWordInput)
  missing?: MissingWordInput[] | null;
}

@InputType()
export class CorrectImportInput {
  @Field(() => ID)
  @IsUUID()
  importId!: string;

  @Field(() => [ColumnCorrectionInput])
  @ArrayMaxSize(5000)
  @ValidateNested({ each: true })
  @Type(() => ColumnCorrectionInput)
  columns!: ColumnCorrectionInput[];
}
