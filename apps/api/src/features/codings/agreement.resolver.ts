import { AGREEMENT_UNITS, type AgreementUnit } from '@needfinder/agreement';
import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { AgreementUnitEnum, CodingAgreement } from './agreement.model.js';
import { AgreementService } from './agreement.service.js';
import { InterviewIdsArgs } from './coder.input.js';

@ArgsType()
class CodingAgreementArgs extends InterviewIdsArgs {
  @Field(() => AgreementUnitEnum)
  @IsIn(AGREEMENT_UNITS)
  unit!: AgreementUnit;
}

@Resolver(() => CodingAgreement)
export class AgreementResolver {
  constructor(private readonly agreement: AgreementService) {}

  @Query(() => CodingAgreement)
  @Allow('viewer')
  codingAgreement(
    @Ctx() ctx: RequestContext,
    @Args() { interviewIds, unit }: CodingAgreementArgs,
  ): Promise<CodingAgreement> {
    return this.agreement.of(ctx, interviewIds, unit);
  }
}
