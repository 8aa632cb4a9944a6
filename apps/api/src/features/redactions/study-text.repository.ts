import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import type { TextsShown } from './redaction-words.js';
import type { DescribedText } from './study-text.js';
import { textIdOf, type TextPlace } from './text-place.js';

interface TextRow {
  readonly id: string;
  readonly responseId: string | null;
  readonly questionId: string | null;
  readonly turnId: string | null;
  readonly interviewId: string | null;
  readonly respondentId: string | null;
  readonly speaker: string | null;
  readonly sourceTitle: string;
  readonly text: string;
}

/** Replaced responses too: what they say is stored all the same. */
const ANSWERS = `SELECT 'answer:' || r.id || ':' || q.id AS id, r.id AS "responseId", q.id AS "questionId",
    NULL::uuid AS "turnId", NULL::uuid AS "interviewId", r.respondent_id AS "respondentId", NULL AS speaker,
    q.title AS "sourceTitle", r.answers ->> q.key AS text
  FROM response r JOIN question q ON q.workspace_id = r.workspace_id AND q.survey_version_id = r.survey_version_id
  WHERE r.workspace_id = $1 AND r.study_id = $2 AND q.kind = 'open-text'
    AND jsonb_typeof(r.answers -> q.key) = 'string' AND btrim(r.answers ->> q.key) <> ''`;
const TURNS = `SELECT 'turn:' || t.id, NULL, NULL, t.id, i.id, i.respondent_id, t.speaker, i.title, t.text
  FROM turn t JOIN interview i ON i.workspace_id = t.workspace_id AND i.id = t.interview_id
  WHERE t.workspace_id = $1 AND i.study_id = $2 AND btrim(t.text) <> ''`;
const isUnread = (id: string) =>
  `AND NOT EXISTS (SELECT FROM text_reading e WHERE e.workspace_id = $1 AND e.id = ${id})`;
const holdsOne = `EXISTS (SELECT FROM personal_datum d WHERE d.workspace_id = $1 AND d.study_id = $2
    AND (d.turn_id = texts."turnId" OR (d.response_id = texts."responseId" AND d.question_id = texts."questionId"))`;
const SHOWN: Readonly<Record<TextsShown, string>> = {
  waiting: `${holdsOne} AND d.status IN ('proposed', 'accepted'))`,
  redacted: `${holdsOne} AND d.status = 'redacted')`,
  all: 'true',
};

/** Answers and turns of a study as texts, whoever spoke. */
@Injectable()
export class StudyTextRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** In which personal data were not looked for yet. */
  async unread({ workspaceId }: RequestContext, studyId: string): Promise<DescribedText[]> {
    return asTexts(
      await this.database
        .em()
        .query(`${ANSWERS} ${isUnread('r.id')} UNION ALL ${TURNS} ${isUnread('t.id')} ORDER BY 1`, [
          workspaceId,
          studyId,
        ]),
    );
  }

  /** By id; one more than the page holds says that there is a next one. */
  async page(
    { workspaceId }: RequestContext,
    studyId: string,
    { shown, limit, afterId }: { readonly shown: TextsShown; readonly limit: number; readonly afterId: string | null },
  ): Promise<DescribedText[]> {
    return asTexts(
      await this.database.em().query(
        `SELECT * FROM (${ANSWERS} UNION ALL ${TURNS}) texts
         WHERE ${SHOWN[shown]} AND ($3::text IS NULL OR texts.id > $3) ORDER BY texts.id LIMIT $4`,
        [workspaceId, studyId, afterId, limit],
      ),
    );
  }

  async count({ workspaceId }: RequestContext, studyId: string, shown: TextsShown): Promise<number> {
    const [{ count }] = await this.database
      .em()
      .query(`SELECT count(*)::int AS count FROM (${ANSWERS} UNION ALL ${TURNS}) texts WHERE ${SHOWN[shown]}`, [
        workspaceId,
        studyId,
      ]);
    return count as number;
  }

  /** Those of the texts that the study has; by id. */
  async find({ workspaceId }: RequestContext, studyId: string, places: readonly TextPlace[]): Promise<DescribedText[]> {
    const responseIds = places.flatMap((place) => ('turnId' in place ? [] : [place.responseId]));
    const turnIds = places.flatMap((place) => ('turnId' in place ? [place.turnId] : []));
    const rows: TextRow[] = await this.database
      .em()
      .query(`${ANSWERS} AND r.id = ANY($3) UNION ALL ${TURNS} AND t.id = ANY($4) ORDER BY 1`, [
        workspaceId,
        studyId,
        responseIds,
        turnIds,
      ]);
    const wanted = new Set(places.map(textIdOf));
    return asTexts(rows.filter(({ id }) => wanted.has(id)));
  }

  async noteRead({ workspaceId }: RequestContext, studyId: string, places: readonly TextPlace[]): Promise<void> {
    const turnIds = places.flatMap((place) => ('turnId' in place ? [place.turnId] : []));
    const responseIds = places.flatMap((place) => ('turnId' in place ? [] : [place.responseId]));
    await this.database.em().query(
      `INSERT INTO text_reading (workspace_id, id, study_id, response_id)
       SELECT DISTINCT $1::uuid, id, $2::uuid, id FROM unnest($3::uuid[]) id ON CONFLICT DO NOTHING`,
      [workspaceId, studyId, responseIds],
    );
    await this.database.em().query(
      `INSERT INTO text_reading (workspace_id, id, study_id, turn_id)
       SELECT $1::uuid, id, $2::uuid, id FROM unnest($3::uuid[]) id ON CONFLICT DO NOTHING`,
      [workspaceId, studyId, turnIds],
    );
  }

  /** These texts, or all of the study, will be looked at again. */
  async forgetReadings({ workspaceId }: RequestContext, studyId: string, places?: readonly TextPlace[]): Promise<void> {
    const ids = places?.map((place) => ('turnId' in place ? place.turnId : place.responseId)) ?? null;
    await this.database
      .em()
      .query(
        `DELETE FROM text_reading WHERE workspace_id = $1 AND study_id = $2 AND ($3::uuid[] IS NULL OR id = ANY($3))`,
        [workspaceId, studyId, ids],
      );
  }

  /** Names of everybody who speaks in an interview, by interview. */
  async speakers({ workspaceId }: RequestContext, studyId: string): Promise<Map<string, string[]>> {
    const rows: { interviewId: string; names: string[] }[] = await this.database.em().query(
      `SELECT i.id AS "interviewId", array_agg(DISTINCT t.speaker) AS names
       FROM interview i JOIN turn t ON t.workspace_id = i.workspace_id AND t.interview_id = i.id
       WHERE i.workspace_id = $1 AND i.study_id = $2 AND t.speaker IS NOT NULL GROUP BY i.id`,
      [workspaceId, studyId],
    );
    return new Map(rows.map(({ interviewId, names }) => [interviewId, names]));
  }
}

const asTexts = (rows: readonly TextRow[]): DescribedText[] =>
  rows.map(({ responseId, questionId, turnId, interviewId, respondentId, speaker, sourceTitle, text }) => ({
    place: turnId ? { turnId } : { responseId: responseId!, questionId: questionId! },
    interviewId,
    respondentId,
    speaker,
    sourceTitle,
    text,
  }));
