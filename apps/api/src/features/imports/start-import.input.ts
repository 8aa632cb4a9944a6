import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

@InputType()
export class StartImportInput {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field(() => [ID], { description: 'Files that were uploaded before; the first is the one with the most respondents' })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  uploadIds!: string[];

  @Field(() => String, { nullable: true, description: 'Header of the column that several files are joined on' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  joinKey?: string | null;
}
