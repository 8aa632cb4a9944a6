import type { ConsentPurpose, ConsentState, StoredAnswers } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { FeedPlace } from './feed-cursor.js';
import type { FeedQuery } from './feed-query.js';

/** A response as programs read it. */
export interface FedResponse {
  readonly id: string;
  readonly respondent: string;
  /** Number of the version of the survey. */
  readonly version: number;
  readonly submittedAt: Date;
  /** False when a newer one of the same person replaced it. */
  readonly isCurrent: boolean;
  /** What the person stated last; a purpose that is left out was not asked. */
  readonly consents: Readonly<Partial<Record<ConsentPurpose, ConsentState>>>;
  readonly answers: StoredAnswers;
}
/** Somebody's way through a survey, ended or not, as programs read it. */
export interface FedSubmission {
  readonly id: string;
  readonly state: string;
  /** Null until it is complete. */
  readonly respondent: string | null;
  readonly version: number;
  readonly language: string;
  readonly device: string | null;
  readonly startedAt: Date;
  readonly savedAt: Date;
  readonly endedAt: Date | null;
  /** By field. */
  readonly answers: StoredAnswers;
}
/** A row as it is read, with its place and whose it is; null: of nobody known yet. */
export type Fed<Item> = Item & Pick<FeedPlace, 'micros'> & { readonly person: FedPerson | null };
export interface FedPerson {
  readonly id: string;
  readonly contact: ConsentState | null;
}

/**
 * What is younger is not shown yet: a transaction that began earlier may still commit, and its rows would stand before a
 * cursor that was handed out already.
 */
const HELD_BACK = `interval '5 seconds'`;

/** The conditions of a feed on the moment `at` of its rows. Parameters 3 to 7 are the query's. */
const within = (at: string, id: string, respondent: string) => `
  ${at} < now() - ${HELD_BACK}
  AND ($3::bigint IS NULL OR (${at}, ${id}) > (to_timestamp(0) + $3::bigint * interval '1 microsecond', $4::uuid))
  AND ($5::timestamptz IS NULL OR ${at} >= $5) AND ($6::timestamptz IS NULL OR ${at} < $6)
  AND ($7::text IS NULL OR ${respondent} = $7)
  ORDER BY ${at}, ${id} LIMIT $8`;
/** Of the respondent `p`. */
const PERSON = `CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'contact', (SELECT c.state FROM consent c
  WHERE c.workspace_id = p.workspace_id AND c.respondent_id = p.id AND c.purpose = 'contact')) END AS person`;
const MICROS = (at: string) => `(extract(epoch FROM ${at}) * 1000000)::bigint::text AS micros`;

@Injectable()
export class FeedRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Those that were replaced, too, oldest first. */
  responses(ctx: RequestContext, surveyId: string, query: FeedQuery): Promise<Fed<FedResponse>[]> {
    return this.database.em().query(
      `SELECT r.id, p.key AS respondent, v.number AS version, r.submitted_at AS "submittedAt",
         r.is_current AS "isCurrent", r.answers, coalesce((SELECT jsonb_object_agg(c.purpose, c.state) FROM consent c
           WHERE c.workspace_id = r.workspace_id AND c.respondent_id = r.respondent_id), '{}') AS consents,
         ${PERSON}, ${MICROS('r.submitted_at')}
       FROM response r
       JOIN survey_version v ON v.workspace_id = r.workspace_id AND v.id = r.survey_version_id
       JOIN respondent p ON p.workspace_id = r.workspace_id AND p.id = r.respondent_id
       WHERE r.workspace_id = $1 AND v.survey_id = $2 AND ${within('r.submitted_at', 'r.id', 'p.key')}`,
      parameters(ctx, surveyId, query),
    );
  }

  /** By the moment of the last save: one that goes on moves to the end. */
  submissions(ctx: RequestContext, surveyId: string, query: FeedQuery): Promise<Fed<FedSubmission>[]> {
    return this.database.em().query(
      `SELECT s.id, s.state, s.respondent_key AS respondent, v.number AS version, s.language, s.device,
         s.started_at AS "startedAt", s.saved_at AS "savedAt", s.ended_at AS "endedAt", s.answers, ${PERSON},
         ${MICROS('s.saved_at')}
       FROM submission s
       JOIN survey_version v ON v.workspace_id = s.workspace_id AND v.id = s.survey_version_id
       JOIN survey ON survey.workspace_id = s.workspace_id AND survey.id = s.survey_id
       LEFT JOIN respondent p ON p.workspace_id = s.workspace_id AND p.study_id = survey.study_id
         AND p.key = s.respondent_key
       WHERE s.workspace_id = $1 AND s.survey_id = $2 AND NOT s.is_test
         AND ${within('s.saved_at', 's.id', 's.respondent_key')}`,
      parameters(ctx, surveyId, query),
    );
  }
}

const parameters = (
  { workspaceId }: RequestContext,
  surveyId: string,
  { after, from, to, respondent, limit }: FeedQuery,
): unknown[] => [
  ...[workspaceId, surveyId, after?.micros ?? null, after?.id ?? null],
  ...[from ?? null, to ?? null, respondent ?? null, limit],
];
