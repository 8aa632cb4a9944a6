import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { IsUUID, Max, Min } from 'class-validator';

const MOST = 200;

@ArgsType()
export class PassagesOfThemeArgs {
  @Field(() => ID)
  @IsUUID()
  themeId!: string;

  @Field(() => Int, { defaultValue: 30 })
  @Min(1)
  @Max(MOST)
  first: number = 30;
}
