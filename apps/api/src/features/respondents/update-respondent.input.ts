import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';

@InputType()
export class AttributeValueInput {
  @Field()
  @IsString()
  @IsNotEmpty()
  key!: string;

  @Field(() => String, { nullable: true, description: 'Null removes the value' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  value?: string | null;
}

@InputType()
export class UpdateRespondentInput {
  @Field(() => ID)
  @IsUUID()
  id!: string;

  @Field(() => [AttributeValueInput], { description: 'Attributes that are not named stay as they are' })
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => AttributeValueInput)
  attributes!: AttributeValueInput[];
}
