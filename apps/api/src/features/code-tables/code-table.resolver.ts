import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { CodePairsArgs, CodeTableArgs, SaturationArgs } from './code-table.input.js';
import { CodePairs, CodeTable } from './code-table.model.js';
import { CodeTableService } from './code-table.service.js';
import { Saturation } from './saturation.model.js';
import { SaturationService } from './saturation.service.js';

@Resolver()
export class CodeTableResolver {
  constructor(
    private readonly tables: CodeTableService,
    private readonly saturations: SaturationService,
  ) {}

  @Query(() => CodeTable, { description: 'Who speaks of what' })
  @Allow('viewer')
  codeTable(@Ctx() ctx: RequestContext, @Args() args: CodeTableArgs): Promise<CodeTable> {
    return this.tables.byAttribute(ctx, args);
  }

  @Query(() => CodePairs, { description: 'Which codes come together' })
  @Allow('viewer')
  codePairs(@Ctx() ctx: RequestContext, @Args() args: CodePairsArgs): Promise<CodePairs> {
    return this.tables.byCode(ctx, args);
  }

  @Query(() => Saturation, { description: 'Whether further interviews would still tell something new' })
  @Allow('viewer')
  saturation(@Ctx() ctx: RequestContext, @Args() args: SaturationArgs): Promise<Saturation> {
    return this.saturations.of(ctx, args);
  }
}
