import { CONSENT_PURPOSES, CONSENT_STATES, type ConsentPurpose, type ConsentState } from '@needfinder/domain';
import { Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { ConsentPurposeEnum, ConsentStateEnum } from './consent-words.js';

@InputType({ description: 'A purpose, and whether it is allowed' })
export class ConsentInput {
  @Field(() => ConsentPurposeEnum)
  @IsIn(CONSENT_PURPOSES)
  purpose!: ConsentPurpose;

  @Field(() => ConsentStateEnum)
  @IsIn(CONSENT_STATES)
  state!: ConsentState;
}
