import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { Consequences } from './consequences.model.js';
import { CODED, PERSON } from './need-count.repository.js';
import { viewerOf, visibleTo } from './visible-codings.js';

export interface MovingCodings {
  readonly studyId: string;
  /** Needs and themes. */
  readonly codeIds: readonly string[];
  readonly codingIds: readonly string[];
  readonly intoId: string | null;
}

type Counted = Pick<
  Consequences,
  'codings' | 'passages' | 'respondents' | 'passagesAlreadyThere' | 'respondentsAfter' | 'ratings'
>;

/** Counts codings as the board does: what was rejected, or is out of sight of who codes blind, is left out. */
@Injectable()
export class ConsequencesRepository {
  constructor(private readonly database: TenantDatabase) {}

  async count(ctx: RequestContext, { studyId, codeIds, codingIds, intoId }: MovingCodings): Promise<Counted> {
    const [row] = await this.database.em().query(
      `WITH counted AS (
         SELECT c.id, c.passage_id, coalesce(c.need_id, c.theme_id) AS code_id, ${PERSON} AS person
         FROM ${CODED} WHERE c.workspace_id = $1 AND p.study_id = $2 AND c.status <> 'rejected' AND NOT p.stale
           AND (coalesce(c.need_id, c.theme_id) = ANY($3::uuid[] || $5::uuid) OR c.id = ANY($4::uuid[]))
           AND ${visibleTo('$6')}
       ), moving AS (SELECT * FROM counted WHERE code_id = ANY($3::uuid[]) OR id = ANY($4::uuid[]))
       SELECT count(*)::int AS codings, count(DISTINCT passage_id)::int AS passages,
         count(DISTINCT person)::int AS respondents,
         count(DISTINCT passage_id) FILTER (WHERE passage_id IN
           (SELECT passage_id FROM counted WHERE code_id = $5::uuid))::int AS "passagesAlreadyThere",
         (SELECT count(DISTINCT person)::int FROM counted WHERE code_id = $5::uuid OR id IN (SELECT id FROM moving))
           AS "respondentsAfter",
         (SELECT count(*)::int FROM need_rating WHERE workspace_id = $1 AND need_id = ANY($3)) AS ratings
       FROM moving`,
      [ctx.workspaceId, studyId, codeIds, codingIds, intoId, viewerOf(ctx)],
    );
    return { ...row, respondentsAfter: intoId ? row.respondentsAfter : null };
  }
}
