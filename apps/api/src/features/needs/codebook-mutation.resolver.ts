import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { CodebookHistoryService } from './codebook-history.service.js';
import {
  CreateNeedArgs,
  CreateThemeArgs,
  MergeNeedsInput,
  MergeThemesInput,
  MoveNeedsArgs,
  MoveThemeArgs,
  NeedIdsArgs,
  NeedTextInput,
  RenameThemeArgs,
} from './codebook.input.js';
import { NeedEditingService } from './need-editing.service.js';
import { Codebook } from './need.model.js';
import { NeedService } from './need.service.js';
import { StructureEditingService } from './structure-editing.service.js';
import { ThemeEditingService } from './theme-editing.service.js';

/** Steps on needs and themes, and the way back. */
@Resolver()
export class CodebookMutationResolver {
  constructor(
    private readonly codebooks: NeedService,
    private readonly needs: NeedEditingService,
    private readonly themes: ThemeEditingService,
    private readonly structure: StructureEditingService,
    private readonly history: CodebookHistoryService,
  ) {}

  @Mutation(() => Codebook)
  @Allow('editor')
  async acceptNeeds(@Ctx() ctx: RequestContext, @Args() { needIds }: NeedIdsArgs): Promise<Codebook> {
    return this.codebooks.codebookOf(ctx, await this.needs.accept(ctx, needIds));
  }

  @Mutation(() => Codebook, { description: 'The engine will not propose them again' })
  @Allow('editor')
  async rejectNeeds(@Ctx() ctx: RequestContext, @Args() { needIds }: NeedIdsArgs): Promise<Codebook> {
    return this.codebooks.codebookOf(ctx, await this.needs.reject(ctx, needIds));
  }

  @Mutation(() => Codebook)
  @Allow('editor')
  async renameNeed(@Ctx() ctx: RequestContext, @Args('input') input: NeedTextInput): Promise<Codebook> {
    return this.codebooks.codebookOf(ctx, await this.needs.reword(ctx, input));
  }

  @Mutation(() => Codebook, { description: 'Their passages and ratings go along' })
  @Allow('editor')
  async mergeNeeds(@Ctx() ctx: RequestContext, @Args('input') input: MergeNeedsInput): Promise<Codebook> {
    return this.codebooks.codebookOf(ctx, await this.structure.mergeNeeds(ctx, input));
  }

  @Mutation(() => Codebook)
  @Allow('editor')
  async createNeed(@Ctx() ctx: RequestContext, @Args() given: CreateNeedArgs): Promise<Codebook> {
    return this.codebooks.codebookOf(ctx, await this.needs.create(ctx, given));
  }

  @Mutation(() => Codebook, { description: 'Without theme and parent, out of every theme' })
  @Allow('editor')
  async moveNeeds(@Ctx() ctx: RequestContext, @Args() { needIds, ...place }: MoveNeedsArgs): Promise<Codebook> {
    return this.codebooks.codebookOf(ctx, await this.structure.placeNeeds(ctx, needIds, place));
  }

  @Mutation(() => Codebook, { description: 'Without a parent, to the top' })
  @Allow('editor')
  async moveTheme(@Ctx() ctx: RequestContext, @Args() { themeId, parentId }: MoveThemeArgs): Promise<Codebook> {
    return this.codebooks.codebookOf(ctx, await this.structure.placeTheme(ctx, themeId, parentId ?? null));
  }

  @Mutation(() => Codebook, { description: 'Their needs, passages and the themes under them go along' })
  @Allow('editor')
  async mergeThemes(@Ctx() ctx: RequestContext, @Args('input') input: MergeThemesInput): Promise<Codebook> {
    return this.codebooks.codebookOf(ctx, await this.structure.mergeThemes(ctx, input));
  }

  @Mutation(() => Codebook)
  @Allow('editor')
  async createTheme(@Ctx() ctx: RequestContext, @Args() { studyId, label }: CreateThemeArgs): Promise<Codebook> {
    return this.codebooks.codebookOf(ctx, await this.themes.create(ctx, studyId, label));
  }

  @Mutation(() => Codebook)
  @Allow('editor')
  async renameTheme(@Ctx() ctx: RequestContext, @Args() { themeId, label }: RenameThemeArgs): Promise<Codebook> {
    return this.codebooks.codebookOf(ctx, await this.themes.rename(ctx, themeId, label));
  }

  @Mutation(() => Codebook, { description: 'Refused when somebody changed since what the last step changed' })
  @Allow('editor')
  async undoCodebook(
    @Ctx() ctx: RequestContext,
    @Args('studyId', { type: () => ID }) studyId: string,
  ): Promise<Codebook> {
    await this.history.undo(ctx, studyId);
    return this.codebooks.codebookOf(ctx, studyId);
  }

  @Mutation(() => Codebook)
  @Allow('editor')
  async redoCodebook(
    @Ctx() ctx: RequestContext,
    @Args('studyId', { type: () => ID }) studyId: string,
  ): Promise<Codebook> {
    await this.history.redo(ctx, studyId);
    return this.codebooks.codebookOf(ctx, studyId);
  }
}
