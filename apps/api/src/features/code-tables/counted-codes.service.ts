import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { coderMeant } from '../codings/index.js';
import { NeedService, standsFor } from '../needs/index.js';
import type { SaturationArgs } from './code-table.input.js';
import type { CodeUse } from './code-table.model.js';
import type { CodesWanted } from './coded-unit.repository.js';

export type CountedCode = Omit<CodeUse, 'count'> & { readonly parentId: string | null };

/** Needs and themes of a study, with what each counts as. */
@Injectable()
export class CountedCodesService {
  constructor(private readonly needs: NeedService) {}

  async ofStudy(ctx: RequestContext, studyId: string): Promise<CountedCode[]> {
    const needs = await this.needs.ofStudies(ctx, [studyId]);
    const themes = await this.needs.themesOfStudies(ctx, [studyId]);
    return [
      ...themes.map(({ id, label, parentId }) => ({ codeId: id, label, isTheme: true, parentId })),
      ...needs.map(({ id, label, parentId }) => ({ codeId: id, label, isTheme: false, parentId })),
    ];
  }
}

/** Codes as they were coded; or themes, each with all that stands under it. */
export const codesWanted = (
  { studyId, level, coder }: Pick<SaturationArgs, 'studyId' | 'level' | 'coder'>,
  codes: readonly CountedCode[],
): CodesWanted => ({
  ...{ studyId, level, coder: coderMeant(coder) },
  countsAs: level === 'themes' ? themesCountAs(codes) : null,
});

/** Each theme as itself and as every theme above it. */
export function themesCountAs(codes: readonly CountedCode[]): { readonly themeId: string; readonly as: string }[] {
  const themes = codes.filter(({ isTheme }) => isTheme).map(({ codeId, parentId }) => ({ id: codeId, parentId }));
  return themes.flatMap(({ id }) => standsFor(id, [], themes).themeIds.map((themeId) => ({ themeId, as: id })));
}
