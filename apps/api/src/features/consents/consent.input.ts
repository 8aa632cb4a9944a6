import { CONSENT_PURPOSES } from '@needfinder/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsDate,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { ConsentInput, RespondentFilter } from '../respondents/index.js';

@InputType({ isAbstract: true })
class StatedInput {
  @Field(() => [ConsentInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(CONSENT_PURPOSES.length)
  @ValidateNested({ each: true })
  @Type(() => ConsentInput)
  consents!: ConsentInput[];

  @Field({ description: 'Where it stands, or how it was said' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  how!: string;

  @Field(() => Date, { nullable: true, description: 'When it was said; now, where it is left out' })
  @IsOptional()
  @IsDate()
  statedAt?: Date | null;
}

@InputType()
export class StateConsentInput extends StatedInput {
  @Field(() => ID)
  @IsUUID()
  respondentId!: string;
}

@InputType({ description: 'The same for everybody whom the filter finds' })
export class StateConsentsInput extends StatedInput {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field(() => RespondentFilter)
  @ValidateNested()
  @Type(() => RespondentFilter)
  filter!: RespondentFilter;
}

@InputType()
export class QuotingRuleInput {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field({ description: 'Whether words of people who were not asked may leave as quotes' })
  @IsBoolean()
  quotesNotAsked!: boolean;

  @Field({ defaultValue: '', description: 'Why they may; needed when they may' })
  @IsString()
  @MaxLength(1000)
  basis: string = '';
}
