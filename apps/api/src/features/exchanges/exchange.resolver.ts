import { Args, ArgsType, Field, ID, Mutation, Resolver } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { ExchangeImportService } from './exchange-import.service.js';
import { ExchangePreviewService } from './exchange-preview.service.js';
import { ExchangeImported, ExchangePreview } from './exchange.model.js';

@ArgsType()
class ExchangeFileArgs {
  @Field(() => ID)
  @IsUUID()
  studyId!: string;

  @Field(() => ID, {
    description: 'A REFI-QDA project or codebook, a Taguette project, or a sheet of coded passages',
  })
  @IsUUID()
  uploadId!: string;
}

@Resolver()
export class ExchangeResolver {
  constructor(
    private readonly previews: ExchangePreviewService,
    private readonly imports: ExchangeImportService,
  ) {}

  @Mutation(() => ExchangePreview, { description: 'What an import would bring; changes nothing' })
  @Allow('editor')
  previewExchange(
    @Ctx() ctx: RequestContext,
    @Args() { studyId, uploadId }: ExchangeFileArgs,
  ): Promise<ExchangePreview> {
    return this.previews.preview(ctx, studyId, uploadId);
  }

  @Mutation(() => ExchangeImported, { description: 'All of it, or nothing' })
  @Allow('editor')
  importExchange(
    @Ctx() ctx: RequestContext,
    @Args() { studyId, uploadId }: ExchangeFileArgs,
  ): Promise<ExchangeImported> {
    return this.imports.import(ctx, studyId, uploadId);
  }
}
