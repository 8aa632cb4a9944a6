import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { StudyService } from '../studies/index.js';
import { CodebookRepository } from './codebook.repository.js';
import type { Consequences, ConsequencesInput } from './consequences.model.js';
import { ConsequencesRepository } from './consequences.repository.js';
import { below } from './hierarchy.js';

/** Says what a move, a merge or a split would do, before anybody does it. */
@Injectable()
export class ConsequencesService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly studies: StudyService,
    private readonly codebook: CodebookRepository,
    private readonly counts: ConsequencesRepository,
  ) {}

  /** Ids that are not of the study count nothing. @throws NotFoundError `study.not-found` */
  of(ctx: RequestContext, { studyId, needIds, themeIds, codingIds, intoId }: ConsequencesInput): Promise<Consequences> {
    return this.database.inTenant(ctx, async () => {
      await this.studies.get(ctx, studyId);
      const needs = await this.codebook.needsOfStudies(ctx, [studyId]);
      const themes = await this.codebook.themesOfStudies(ctx, [studyId]);
      const goingThemes = withBelow(themes, themeIds);
      const inThemes = needs.filter(({ themeId }) => themeId && goingThemes.includes(themeId)).map(({ id }) => id);
      const codeIds = [...goingThemes, ...withBelow(needs, [...needIds, ...inThemes])].filter((id) => id !== intoId);
      const counted = await this.counts.count(ctx, { studyId, codeIds, codingIds, intoId: intoId ?? null });
      return { codes: codeIds.length, ...counted };
    });
  }
}

/** Those of the codes that are known, and everything under them. */
function withBelow(
  codes: readonly { readonly id: string; readonly parentId: string | null }[],
  ids: readonly string[],
) {
  const known = new Set(codes.map(({ id }) => id));
  const named = [...new Set(ids)].filter((id) => known.has(id));
  return [...named, ...below(codes, named)];
}
