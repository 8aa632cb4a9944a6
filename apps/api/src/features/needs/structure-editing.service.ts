import { Injectable } from '@nestjs/common';
import { InvalidError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { CodebookReadingService, oneStudy } from './codebook-reading.service.js';
import { CodebookStepsService } from './codebook-steps.service.js';
import type { MergeNeedsInput, MergeThemesInput } from './codebook.input.js';
import { CodebookRepository } from './codebook.repository.js';
import { counted, named } from './need-editing.service.js';
import { mergeNeeds, mergeThemes, placeNeeds, placeTheme } from './structure-edits.js';

/** Which code stands where, and which become one. Each method is one step and returns the study it changed. */
@Injectable()
export class StructureEditingService {
  constructor(
    private readonly codebook: CodebookRepository,
    private readonly reading: CodebookReadingService,
    private readonly steps: CodebookStepsService,
  ) {}

  /** Into a theme, under a need, or out of both; what stands under them goes along. @throws what `placeNeeds` throws */
  placeNeeds(
    ctx: RequestContext,
    needIds: readonly string[],
    place: { readonly themeId?: string | null; readonly parentId?: string | null },
  ): Promise<string> {
    return this.steps.onNeeds(ctx, needIds, async (needs) => {
      const parent = place.parentId ? await this.reading.need(ctx, place.parentId) : null;
      const theme = !parent && place.themeId ? await this.reading.theme(ctx, place.themeId) : null;
      const above = parent ?? theme;
      if (above) oneStudy([above, ...needs]);
      const all = await this.codebook.needsOfStudies(ctx, [needs[0]!.studyId]);
      const to = { themeId: parent ? parent.themeId : (theme?.id ?? null), parentId: parent?.id ?? null };
      return {
        label: above ? `Move ${named(needs)} to "${above.label}"` : `Take ${named(needs)} out of its theme`,
        sentence: `Moved ${counted(needs.length)} in the codebook`,
        change: placeNeeds(needs, to, all),
      };
    });
  }

  /** Under another theme, or to the top. @throws what `placeTheme` throws */
  placeTheme(ctx: RequestContext, themeId: string, parentId: string | null): Promise<string> {
    return this.steps.onThemes(ctx, [themeId], async ([theme]) => {
      const parent = parentId ? await this.reading.theme(ctx, parentId) : null;
      if (parent) oneStudy([theme!, parent]);
      const all = await this.codebook.themesOfStudies(ctx, [theme!.studyId]);
      return {
        label: parent ? `Move theme "${theme!.label}" to "${parent.label}"` : `Move theme "${theme!.label}" to the top`,
        sentence: 'Moved a theme in the codebook',
        change: placeTheme(theme!, parentId, all),
      };
    });
  }

  mergeNeeds(ctx: RequestContext, { needIds, intoId }: MergeNeedsInput): Promise<string> {
    const sourceIds = others(needIds, intoId, 'need');
    return this.steps.onNeeds(ctx, [intoId, ...sourceIds], async ([into, ...sources]) => {
      const ids = [intoId, ...sourceIds];
      const all = await this.codebook.needsOfStudies(ctx, [into!.studyId]);
      const codings = await this.codebook.codingsOfNeeds(ctx, ids);
      const ratings = await this.codebook.ratingsOfNeeds(ctx, ids);
      await this.codebook.moveMemos(ctx, 'need_id', sourceIds, intoId);
      return {
        label: `Merge ${counted(sources.length)} into "${into!.label}"`,
        sentence: `Merged ${counted(sources.length)} into one`,
        change: mergeNeeds({ into: into!, sources, all, codings, ratings }),
      };
    });
  }

  mergeThemes(ctx: RequestContext, { themeIds, intoId }: MergeThemesInput): Promise<string> {
    const sourceIds = others(themeIds, intoId, 'theme');
    return this.steps.onThemes(ctx, [intoId, ...sourceIds], async ([into, ...sources]) => {
      const { studyId } = into!;
      const needs = await this.codebook.needsOfStudies(ctx, [studyId]);
      const themes = sources.length === 1 ? '1 theme' : `${sources.length} themes`;
      await this.codebook.moveMemos(ctx, 'theme_id', sourceIds, intoId);
      return {
        label: `Merge ${themes} into "${into!.label}"`,
        sentence: `Merged ${themes} into one`,
        change: mergeThemes({
          into: into!,
          sources,
          all: await this.codebook.themesOfStudies(ctx, [studyId]),
          needs: needs.filter(({ themeId }) => themeId && sourceIds.includes(themeId)),
          codings: await this.codebook.codingsOfThemes(ctx, [intoId, ...sourceIds]),
        }),
      };
    });
  }
}

/** @throws InvalidError `need.merge.one`, `theme.merge.one` */
function others(ids: readonly string[], intoId: string, noun: 'need' | 'theme'): string[] {
  const sourceIds = [...new Set(ids)].filter((id) => id !== intoId);
  if (sourceIds.length > 0) return sourceIds;
  throw new InvalidError(`${noun}.merge.one`, `A ${noun} cannot be merged into itself`, { intoId });
}
