import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { SubmissionState } from './submission.entity.js';

export interface FieldworkRow {
  readonly states: Readonly<Partial<Record<SubmissionState, number>>>;
  readonly medianMs: number | null;
}

const REAL = `workspace_id = $1 AND survey_id = $2 AND NOT is_test`;

/** Counts over the submissions of one survey. */
@Injectable()
export class FieldworkRepository {
  constructor(private readonly database: TenantDatabase) {}

  async totals({ workspaceId }: RequestContext, surveyId: string): Promise<FieldworkRow> {
    const rows: { state: SubmissionState; count: number; median: number | null }[] = await this.database.em().query(
      `SELECT state, count(*)::int AS count, percentile_cont(0.5) WITHIN GROUP (ORDER BY spent_ms) AS median
       FROM submission WHERE ${REAL} GROUP BY state`,
      [workspaceId, surveyId],
    );
    const medianMs = rows.find(({ state }) => state === 'complete')?.median ?? null;
    return { states: Object.fromEntries(rows.map(({ state, count }) => [state, count])), medianMs };
  }

  perHour({ workspaceId }: RequestContext, surveyId: string): Promise<{ hour: Date; completes: number }[]> {
    return this.database.em().query(
      `SELECT date_trunc('hour', ended_at) AS hour, count(*)::int AS completes FROM submission
       WHERE ${REAL} AND state = 'complete' AND ended_at > now() - interval '48 hours' GROUP BY 1 ORDER BY 1`,
      [workspaceId, surveyId],
    );
  }

  /** People who stopped, by the page that was open last. */
  async stoppedAt({ workspaceId }: RequestContext, surveyId: string): Promise<Map<string, number>> {
    const rows: { page: string; count: number }[] = await this.database.em().query(
      `SELECT page, count(*)::int AS count FROM submission
       WHERE ${REAL} AND state = 'partial' AND page IS NOT NULL GROUP BY page`,
      [workspaceId, surveyId],
    );
    return new Map(rows.map(({ page, count }) => [page, count]));
  }

  /**
   * People who have begun and not ended, by the answer that comes last in the survey.
   *
   * @param fields - Keys of answers, in the order of the survey; `byField` counts them from 0.
   */
  async lastAnswered(
    { workspaceId }: RequestContext,
    surveyId: string,
    fields: readonly string[],
  ): Promise<{ unanswered: number; byField: Map<number, number> }> {
    const rows: { place: number | null; count: number }[] = await this.database.em().query(
      `SELECT latest.place, count(*)::int AS count FROM submission
       CROSS JOIN LATERAL (
         SELECT max(asked.place)::int AS place FROM jsonb_object_keys(answers) AS given (key)
         JOIN unnest($3::text[]) WITH ORDINALITY AS asked (key, place) USING (key)
       ) latest
       WHERE ${REAL} AND state = 'partial' GROUP BY 1`,
      [workspaceId, surveyId, fields],
    );
    const byField = new Map(rows.flatMap(({ place, count }) => (place === null ? [] : [[place - 1, count] as const])));
    return { unanswered: rows.find(({ place }) => place === null)?.count ?? 0, byField };
  }

  /** @param column - Of the table; never from outside. */
  countBy(
    { workspaceId }: RequestContext,
    surveyId: string,
    column: 'language' | 'device',
  ): Promise<{ name: string; count: number }[]> {
    return this.database.em().query(
      `SELECT ${column} AS name, count(*)::int AS count FROM submission
       WHERE ${REAL} AND ${column} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`,
      [workspaceId, surveyId],
    );
  }
}
