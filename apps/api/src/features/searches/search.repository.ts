import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { STANDING, visibleCodings } from '../codings/index.js';
import type { Stance } from '../needs/index.js';
import { addConditions, type CodedTexts, type Search, type SourceColumns } from './search-conditions.js';
import type { SearchSource } from './search.input.js';
import { MARK_END, MARK_START } from './search-marks.js';
import { Statement } from './statement.js';

/** Where a hit stands among the others: interview and position of the turn, or response and position of the question. */
export interface HitPlace {
  readonly group: string;
  readonly position: number;
}

export interface HitRow extends HitPlace {
  /** Of the turn; null for an answer. */
  readonly turnId: string | null;
  readonly questionId: string | null;
  /** With marks about what was looked for. */
  readonly marked: string;
  readonly title: string;
  readonly speaker: string | null;
  readonly isInterviewer: boolean;
  readonly startMs: number | null;
  readonly respondentId: string | null;
  readonly respondentKey: string | null;
}

export interface HitCodingRow {
  readonly id: string;
  readonly passageId: string;
  readonly turnId: string | null;
  readonly responseId: string | null;
  readonly questionId: string | null;
  readonly codeId: string;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly coder: string;
  readonly status: string;
  readonly stance: Stance;
}

/** Hits are counted up to here. */
export const MOST_COUNTED = 5_000;

interface Source extends SourceColumns {
  readonly from: string;
  /** Of a passage `p`, that it stands in this text. */
  readonly holdsPassage: string;
  readonly group: string;
  readonly position: string;
  readonly said: string;
  readonly shown: string;
}

const SOURCES: Readonly<Record<SearchSource, Source>> = {
  interviews: {
    from: `turn t JOIN interview i ON i.workspace_id = t.workspace_id AND i.id = t.interview_id
      LEFT JOIN respondent r ON r.workspace_id = i.workspace_id AND r.id = i.respondent_id
      WHERE t.workspace_id = $1 AND i.study_id = $2`,
    language: 't.language',
    words: 't.words',
    id: 't.id',
    questionId: null,
    holdsPassage: 'p.workspace_id = t.workspace_id AND p.turn_id = t.id',
    attribute: (key) => `coalesce(r.attributes -> ${key}, i.attributes -> ${key})`,
    person: 'coalesce(i.respondent_id, i.id)',
    group: 't.interview_id',
    position: 't.position',
    said: 't.text',
    shown: `t.id AS "turnId", NULL::uuid AS "questionId", i.title, t.speaker, t.role = 'interviewer' AS "isInterviewer",
      t.start_ms AS "startMs", r.id AS "respondentId", r.key AS "respondentKey"`,
  },
  answers: {
    from: `open_answer t JOIN response s ON s.workspace_id = t.workspace_id AND s.id = t.response_id AND s.is_current
      JOIN question q ON q.workspace_id = t.workspace_id AND q.id = t.question_id
      JOIN respondent r ON r.workspace_id = s.workspace_id AND r.id = s.respondent_id
      WHERE t.workspace_id = $1 AND t.study_id = $2`,
    language: 't.language',
    words: 't.words',
    id: 't.response_id',
    questionId: 't.question_id',
    holdsPassage: 'p.workspace_id = t.workspace_id AND p.response_id = t.response_id AND p.question_id = t.question_id',
    attribute: (key) => `(r.attributes -> ${key})`,
    person: 'r.id',
    group: 't.response_id',
    position: 'q.position',
    said: 's.answers ->> q.key',
    shown: `NULL::uuid AS "turnId", t.question_id AS "questionId", q.title, NULL::text AS speaker,
      false AS "isInterviewer", NULL::int AS "startMs", r.id AS "respondentId", r.key AS "respondentKey"`,
  },
};

/** Looks for what people said, by words and by what it was coded with. */
@Injectable()
export class SearchRepository {
  constructor(private readonly database: TenantDatabase) {}

  /** Counts no further than `MOST_COUNTED`: who finds more looks for something else. */
  async count(
    ctx: RequestContext,
    search: Search,
    { source, coded }: { source: SearchSource; coded: CodedTexts | null },
  ): Promise<{ readonly hits: number; readonly people: number }> {
    const { statement, columns } = this.begin(ctx, search, { source, coded });
    const [row] = await this.database.em().query(
      `SELECT count(*)::int AS hits, count(DISTINCT person)::int AS people FROM (
         SELECT ${columns.person} AS person FROM ${columns.from} AND ${statement.condition}
         LIMIT ${statement.add(MOST_COUNTED)}) said`,
      statement.values,
    );
    return row;
  }

  page(
    ctx: RequestContext,
    search: Search,
    {
      source,
      coded,
      limit,
      after,
    }: { source: SearchSource; coded: CodedTexts | null; limit: number; after: HitPlace | null },
  ): Promise<HitRow[]> {
    const { statement, columns } = this.begin(ctx, search, { source, coded });
    const { group, position, said, shown, from, language } = columns;
    if (after) {
      const place = `(${statement.add(after.group)}::uuid, ${statement.add(after.position)}::int)`;
      statement.where(`(${group}, ${position}) > ${place}`);
    }
    const plain = `translate(${said}, '${MARK_START}${MARK_END}', '')`;
    const marks = `StartSel=${MARK_START}, StopSel=${MARK_END}, HighlightAll=true`;
    const marked =
      search.words.length === 0
        ? plain
        : `ts_headline(word_reader(${language}), ${plain}, words_wanted(${language}, ${statement.add(search.text)}), '${marks}')`;
    return this.database.em().query(
      `SELECT ${group} AS "group", ${position} AS position, ${shown}, ${marked} AS marked
       FROM ${from} AND ${statement.condition} ORDER BY ${group}, ${position} LIMIT ${statement.add(limit)}`,
      statement.values,
    );
  }

  /** Codings of these texts that the caller may know of, in the order of the text. */
  codings(ctx: RequestContext, search: Search, hits: readonly HitRow[]): Promise<HitCodingRow[]> {
    const statement = new Statement();
    const { add } = statement;
    add(ctx.workspaceId);
    const turns = add(hits.flatMap(({ turnId }) => turnId ?? []));
    const answers = hits.filter(({ questionId }) => questionId !== null);
    const responses = add(answers.map(({ group }) => group));
    const questions = add(answers.map(({ questionId }) => questionId));
    return this.database.em().query(
      `SELECT c.id, p.id AS "passageId", p.turn_id AS "turnId", p.response_id AS "responseId",
         p.question_id AS "questionId", coalesce(c.need_id, c.theme_id) AS "codeId", coalesce(need.label, theme.label) AS label,
         p.start_offset AS start, p.end_offset AS "end", c.coder, c.status, c.stance
       FROM passage p JOIN coding c ON c.workspace_id = p.workspace_id AND c.passage_id = p.id
       LEFT JOIN need ON need.workspace_id = c.workspace_id AND need.id = c.need_id
       LEFT JOIN theme ON theme.workspace_id = c.workspace_id AND theme.id = c.theme_id
       WHERE p.workspace_id = $1 AND ${STANDING} AND ${visibleCodings(ctx, search.coder, add)}
         AND (p.turn_id = ANY(${turns}::uuid[]) OR (p.response_id, p.question_id) IN
           (SELECT * FROM unnest(${responses}::uuid[], ${questions}::uuid[])))
       ORDER BY p.start_offset, p.end_offset, c.id`,
      statement.values,
    );
  }

  private begin(
    ctx: RequestContext,
    search: Search,
    { source, coded }: { source: SearchSource; coded: CodedTexts | null },
  ) {
    const statement = new Statement();
    statement.add(ctx.workspaceId);
    statement.add(search.studyId);
    const columns = SOURCES[source];
    statement.where('true');
    if (source === 'interviews') {
      if (search.speaker != null) statement.where(`t.speaker = ${statement.add(search.speaker)}`);
      if (search.isInterviewer != null)
        statement.where(`(t.role = 'interviewer') = ${statement.add(search.isInterviewer)}::boolean`);
    } else if (search.speaker != null || search.isInterviewer === true) statement.where('false');
    addConditions(statement, search, coded, columns);
    if (search.codes.length === 0 && search.coder !== 'all') {
      statement.where(`EXISTS (SELECT FROM passage p
        JOIN coding c ON c.workspace_id = p.workspace_id AND c.passage_id = p.id WHERE ${columns.holdsPassage}
          AND ${STANDING} AND ${visibleCodings(ctx, search.coder, statement.add)})`);
    }
    return { statement, columns };
  }
}
