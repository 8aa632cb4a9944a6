/**
 * Five hundred interviews of thirty thousand words with a codebook, people, codings and memos, straight into the database: what
 * would take the wizard an hour. The same numbers give the same study.
 */
import { createRng } from '@needfinder/numeric';

const SYLLABLES = 'ba de ki lo mu na pe ri so tu va we xi yo za chi dra fle gro sta'.split(' ');
const ENDINGS = ['', '', '', 's', 'ing', 'ed', 'er'];
const VOCABULARY = 12_000;
const ROLES = ['analyst', 'engineer', 'manager', 'student'];
const TURNS_AT_ONCE = 500;

/** Ordinary words by their rank: the first thousand make most of what is said, as in talk. */
function speaker(rng) {
  const words = Array.from({ length: VOCABULARY }, (_, rank) => {
    let word = '';
    for (let left = rank + SYLLABLES.length; left > 0; left = Math.floor(left / SYLLABLES.length)) {
      word += SYLLABLES[left % SYLLABLES.length];
    }
    return word;
  });
  return (count) =>
    Array.from({ length: count }, () => {
      const rank = Math.floor(VOCABULARY ** rng.next()) - 1;
      return words[rank] + ENDINGS[rng.int(ENDINGS.length)];
    });
}

const idOf = (kind, number) => `0190${kind}000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

/** @param ask - `(text, values)` as the administrator of the database. */
export async function plantInterviews(
  ask,
  { workspaceId, studyId, coder, interviews, words, needs, codings, memos, turnWords },
) {
  const rng = createRng(12);
  const say = speaker(rng);
  await ask(
    `INSERT INTO attribute (workspace_id, id, study_id, key, title, kind, value_type, levels) VALUES
     ($1, gen_random_uuid(), $2, 'role', 'Role', 'firmographic', 'category', $3),
     ($1, gen_random_uuid(), $2, 'years', 'Years in the job', 'demographic', 'number', '[]')`,
    [workspaceId, studyId, JSON.stringify(ROLES)],
  );
  await ask(
    `INSERT INTO theme (workspace_id, id, study_id, label, position, origin, status)
     SELECT $1, given.id::uuid, $2, 'Theme ' || given.at, given.at, 'person', 'accepted' FROM unnest($3::text[]) WITH ORDINALITY AS given (id, at)`,
    [workspaceId, studyId, Array.from({ length: 12 }, (_, at) => idOf('a', at))],
  );
  await ask(
    `INSERT INTO need (workspace_id, id, study_id, theme_id, label, statement, origin, status)
     SELECT $1, given.id::uuid, $2, given.theme::uuid, 'Need ' || given.at, '', 'person', 'accepted'
     FROM unnest($3::text[], $4::text[]) WITH ORDINALITY AS given (id, theme, at)`,
    [
      ...[workspaceId, studyId, Array.from({ length: needs }, (_, at) => idOf('b', at))],
      Array.from({ length: needs }, (_, at) => idOf('a', at % 12)),
    ],
  );
  // Made anew at the end: word by word it would take longer than all the rest.
  await ask('DROP INDEX turn_words_idx');
  const turnsOf = Math.round(words / turnWords);
  let nextTurn = 0;
  let nextCoding = 0;
  for (let interview = 0; interview < interviews; interview++) {
    const interviewId = idOf('d', interview);
    const attributes = { role: ROLES[interview % ROLES.length], years: rng.int(30) };
    await ask(`INSERT INTO respondent (workspace_id, id, study_id, key, attributes) VALUES ($1, $2, $3, $4, $5)`, [
      ...[workspaceId, idOf('c', interview), studyId, `R${interview}`, attributes],
    ]);
    await ask(
      `INSERT INTO interview (workspace_id, id, study_id, respondent_id, title, format, content_hash)
       VALUES ($1, $2, $3, $4, $5, 'named-lines', $6)`,
      [workspaceId, interviewId, studyId, idOf('c', interview), `Interview ${interview}`, Buffer.from(interviewId)],
    );
    const turns = Array.from({ length: turnsOf }, (_, position) => {
      const said = say(turnWords);
      if (rng.next() < 0.002) said.splice(5, 1, 'zebediah');
      if (rng.next() < 0.01) said.splice(9, 3, 'never', 'find', 'notebooks');
      return { id: idOf('e', nextTurn++), position, text: `${said.join(' ')}.` };
    });
    for (let at = 0; at < turns.length; at += TURNS_AT_ONCE) {
      const block = turns.slice(at, at + TURNS_AT_ONCE);
      await ask(
        `INSERT INTO turn (workspace_id, id, interview_id, position, speaker, role, text, language)
         SELECT $1, given.id, $2, given.position, CASE WHEN given.position % 4 = 0 THEN 'Interviewer' ELSE 'Person' END,
           CASE WHEN given.position % 4 = 0 THEN 'interviewer' ELSE 'respondent' END, given.text, 'en'
         FROM unnest($3::uuid[], $4::int[], $5::text[]) AS given (id, position, text)`,
        [
          workspaceId,
          interviewId,
          block.map(({ id }) => id),
          block.map(({ position }) => position),
          block.map(({ text }) => text),
        ],
      );
    }
    const placed = Array.from({ length: codings }, () => {
      const turn = turns[rng.int(turns.length)];
      const start = rng.int(Math.max(1, turn.text.length - 120));
      // Some needs are common, most are rare; what people do has a say in it.
      const need = Math.floor(needs * rng.next() ** 2 + (interview % ROLES.length)) % needs;
      return { id: idOf('f', nextCoding++), turn, start, end: Math.min(turn.text.length, start + 120), need };
    });
    const ids = placed.map(({ id }) => id);
    await ask(
      `INSERT INTO passage (workspace_id, study_id, id, turn_id, interview_id, start_offset, end_offset, text, text_hash, stale)
       SELECT $1, $2, given.id, given.turn, $3, given.first, given.past, substring(t.text FROM given.first + 1 FOR given.past - given.first), 'x', false
       FROM unnest($4::uuid[], $5::uuid[], $6::int[], $7::int[]) AS given (id, turn, first, past)
       JOIN turn t ON t.workspace_id = $1 AND t.id = given.turn`,
      [
        ...[workspaceId, studyId, interviewId, ids, placed.map(({ turn }) => turn.id)],
        ...[placed.map(({ start }) => start), placed.map(({ end }) => end)],
      ],
    );
    await ask(
      `INSERT INTO coding (workspace_id, id, passage_id, need_id, coder, kind, probability, intensity, stance, status)
       SELECT $1, given.id, given.id, given.need, CASE WHEN given.at % 3 = 0 THEN 'engine' ELSE $4 END, 'pain', 1, 1, 'for', 'accepted'
       FROM unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS given (id, need, at)`,
      [workspaceId, ids, placed.map(({ need }) => idOf('b', need)), coder],
    );
    const noted = Array.from({ length: memos }, (_, at) => ({
      ...{ ...placed[at % placed.length], id: idOf('9', interview * memos + at) },
      text: `${say(20).join(' ')}${rng.next() < 0.01 ? ' notebooks' : ''}.`,
    }));
    await ask(
      `INSERT INTO memo (workspace_id, id, study_id, interview_id, turn_id, start_offset, end_offset, author, text, language)
       SELECT $1, given.id, $2, $3, given.turn, given.first, given.past, $4, given.text, 'en'
       FROM unnest($5::uuid[], $6::uuid[], $7::int[], $8::int[], $9::text[]) AS given (id, turn, first, past, text)`,
      [
        ...[workspaceId, studyId, interviewId, coder, noted.map(({ id }) => id), noted.map(({ turn }) => turn.id)],
        ...[noted.map(({ start }) => start), noted.map(({ end }) => end), noted.map(({ text }) => text)],
      ],
    );
  }
  await ask('CREATE INDEX turn_words_idx ON turn USING gin (words) WITH (fastupdate = off)');
  await ask('VACUUM ANALYZE');
  return { turns: nextTurn, codings: nextCoding, needId: (at) => idOf('b', at), interviewId: idOf('d', 0), coder };
}
