import { languageOf, languagesOf } from '@needfinder/text';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '../platform/tenancy/index.js';

/** ISO 639-1 to the Snowball stemmer that PostgreSQL ships. */
const STEMMERS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  hi: 'hindi',
  it: 'italian',
  nl: 'dutch',
  pt: 'portuguese',
  ru: 'russian',
};
/** A tsvector holds a megabyte; what a longer text says after this is not found. */
const MOST_CHARACTERS = 200_000;
const ANSWERS_AT_ONCE = 5_000;

/** What people said can be searched by stems and phrases: the index is made from the text itself, in the same statement. */
export class SearchableTexts1764000055000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await createReaders(db);
    await indexTurns(db);
    await indexAnswers(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP TABLE open_answer`);
    await db.query(`ALTER TABLE turn DROP COLUMN words, DROP COLUMN language`);
    await db.query(`DROP FUNCTION words_of`);
    await db.query(`DROP FUNCTION words_wanted`);
    await db.query(`DROP FUNCTION word_reader`);
    for (const language of Object.keys(STEMMERS)) {
      await db.query(`DROP TEXT SEARCH CONFIGURATION needfinder_${language}`);
      await db.query(`DROP TEXT SEARCH DICTIONARY needfinder_${language}_stem`);
    }
  }
}

/** Dictionaries of our own keep the stop words: "not able to" is a phrase that people look for. */
async function createReaders(db: QueryRunner): Promise<void> {
  for (const [language, stemmer] of Object.entries(STEMMERS)) {
    const name = `needfinder_${language}`;
    await db.query(`CREATE TEXT SEARCH DICTIONARY ${name}_stem (TEMPLATE = snowball, LANGUAGE = ${stemmer})`);
    await db.query(`CREATE TEXT SEARCH CONFIGURATION ${name} (COPY = pg_catalog.simple)`);
    await db.query(`ALTER TEXT SEARCH CONFIGURATION ${name}
      ALTER MAPPING FOR asciiword, word, asciihword, hword, hword_asciipart, hword_part WITH ${name}_stem`);
  }
  const cases = Object.keys(STEMMERS).map((one) => `WHEN '${one}' THEN 'public.needfinder_${one}'::regconfig`);
  await db.query(`CREATE FUNCTION word_reader(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE language ${cases.join(' ')} ELSE 'pg_catalog.simple'::regconfig END`);
  await db.query(`CREATE FUNCTION words_of(language text, said text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN to_tsvector(word_reader(language), left(said, ${MOST_CHARACTERS}))`);
  await db.query(`CREATE FUNCTION words_wanted(language text, typed text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN websearch_to_tsquery(word_reader(language), typed)`);
}

async function indexTurns(db: QueryRunner): Promise<void> {
  await db.query(`ALTER TABLE turn ADD COLUMN language text NOT NULL DEFAULT 'en'`);
  await unfenced(db, ['turn'], () => tellLanguages(db));
  await db.query(
    `ALTER TABLE turn ADD COLUMN words tsvector GENERATED ALWAYS AS (words_of(language, text)) STORED NOT NULL`,
  );
  await db.query(`CREATE INDEX turn_words_idx ON turn USING gin (words) WITH (fastupdate = off)`);
  await db.query(`COMMENT ON COLUMN turn.language IS 'ISO 639-1 of its interview: how its words are brought to stems'`);
}

async function tellLanguages(db: QueryRunner): Promise<void> {
  const interviews: { workspaceId: string; id: string; said: string[] }[] = await db.query(
    `SELECT workspace_id AS "workspaceId", interview_id AS id, array_agg(left(text, 400) ORDER BY position) AS said
     FROM turn GROUP BY workspace_id, interview_id`,
  );
  for (const { workspaceId, id, said } of interviews) {
    const update = `UPDATE turn SET language = $3 WHERE workspace_id = $1 AND interview_id = $2 AND language <> $3`;
    await db.query(update, [workspaceId, id, languageOf(said)]);
  }
}

async function indexAnswers(db: QueryRunner): Promise<void> {
  await db.query(`
    CREATE TABLE open_answer (
      workspace_id uuid NOT NULL,
      response_id uuid NOT NULL,
      question_id uuid NOT NULL,
      study_id uuid NOT NULL,
      language text NOT NULL,
      words tsvector NOT NULL,
      CONSTRAINT open_answer_pk PRIMARY KEY (workspace_id, response_id, question_id),
      CONSTRAINT open_answer_response_fk FOREIGN KEY (workspace_id, response_id) REFERENCES response ON DELETE CASCADE,
      CONSTRAINT open_answer_question_fk FOREIGN KEY (workspace_id, question_id) REFERENCES question ON DELETE CASCADE
    )`);
  await db.query(
    `COMMENT ON TABLE open_answer IS 'What open answers say, to be found; the words themselves stand in response'`,
  );
  await db.query(`CREATE INDEX open_answer_study_idx ON open_answer (workspace_id, study_id)`);
  await db.query(`CREATE INDEX open_answer_question_idx ON open_answer (workspace_id, question_id)`);
  await unfenced(db, ['response', 'question'], () => readAnswers(db));
  await db.query(`CREATE INDEX open_answer_words_idx ON open_answer USING gin (words) WITH (fastupdate = off)`);
  await tenantTable(db, 'open_answer');
}

async function readAnswers(db: QueryRunner): Promise<void> {
  const next = `SELECT id FROM response WHERE open_answers > 0 AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`;
  for (let after: string | null = null; ;) {
    const page: { id: string }[] = await db.query(next, [after, ANSWERS_AT_ONCE]);
    if (page.length === 0) return;
    const rows: { workspaceId: string; responseId: string; questionId: string; text: string }[] = await db.query(
      `SELECT r.workspace_id AS "workspaceId", r.id AS "responseId", q.id AS "questionId", r.answers ->> q.key AS text
       FROM response r JOIN question q ON q.workspace_id = r.workspace_id AND q.survey_version_id = r.survey_version_id
       WHERE r.id = ANY($1) AND q.kind = 'open-text' AND jsonb_typeof(r.answers -> q.key) = 'string'`,
      [page.map(({ id }) => id)],
    );
    await db.query(
      `INSERT INTO open_answer (workspace_id, response_id, question_id, study_id, language, words)
       SELECT r.workspace_id, r.id, question_id, r.study_id, language, words_of(language, said)
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[])
         AS given (workspace_id, response_id, question_id, language, said)
       JOIN response r ON r.workspace_id = given.workspace_id AND r.id = given.response_id`,
      [
        rows.map(({ workspaceId }) => workspaceId),
        rows.map(({ responseId }) => responseId),
        rows.map(({ questionId }) => questionId),
        languagesOf(rows),
        rows.map(({ text }) => text),
      ],
    );
    after = page.at(-1)!.id;
  }
}

/** The owner of a table is fenced too, and this is about every workspace. */
async function unfenced(db: QueryRunner, tables: readonly string[], work: () => Promise<void>): Promise<void> {
  for (const table of tables) await db.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  await work();
  for (const table of tables) await db.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
}
