import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { ConsentInput } from './consent.input.js';

@InputType()
export class AttributeFilter {
  @Field()
  @IsString()
  key!: string;

  @Field()
  @IsString()
  value!: string;
}

@InputType({ description: 'All conditions that are given must hold' })
export class RespondentFilter {
  @Field(() => String, { nullable: true, description: 'Part of the key, in any case' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  segmentId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  needId?: string | null;

  @Field(() => [AttributeFilter], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AttributeFilter)
  attributes?: AttributeFilter[] | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  hasInterview?: boolean | null;

  @Field(() => ConsentInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ConsentInput)
  consent?: ConsentInput | null;
}
