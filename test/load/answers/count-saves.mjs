import { createHash } from 'node:crypto';
import pg from 'pg';

const hashOf = (clientId) => createHash('sha256').update(clientId).digest('hex');

/** What of the acknowledged saves is lost, doubled or folded wrongly, in sentences; none when every one is there once. */
export async function countSaves(databaseUrl, { surveyId }, acknowledged) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows: saves } = await client.query(
    `SELECT v.id, v.answers, encode(s.client_hash, 'hex') AS client FROM submission_save v
     JOIN submission s ON s.workspace_id = v.workspace_id AND s.id = v.submission_id WHERE s.survey_id = $1`,
    [surveyId],
  );
  const { rows: submissions } = await client.query(
    `SELECT encode(client_hash, 'hex') AS client, answers, state, respondent_key AS key FROM submission
     WHERE survey_id = $1`,
    [surveyId],
  );
  const { rows: responses } = await client.query(
    `SELECT p.key, r.answers FROM response r
     JOIN respondent p ON p.workspace_id = r.workspace_id AND p.id = r.respondent_id
     JOIN survey_version v ON v.workspace_id = r.workspace_id AND v.id = r.survey_version_id
     WHERE v.survey_id = $1`,
    [surveyId],
  );
  await client.end();

  const faults = [];
  const bySave = grouped(saves, ({ id }) => id);
  for (const { saveId, clientId, answers } of acknowledged) {
    const found = bySave.get(saveId) ?? [];
    const isThere = found.length === 1 && found[0].client === hashOf(clientId) && same(found[0].answers, answers);
    if (!isThere) faults.push(`save ${saveId} is there ${found.length} times`);
  }
  if (saves.length !== acknowledged.length)
    faults.push(`${saves.length} saves for ${acknowledged.length} acknowledged`);
  const bySubmission = grouped(submissions, ({ client: of }) => of);
  const byKey = grouped(responses, ({ key }) => key);
  for (const [clientId, own] of grouped(acknowledged, (save) => save.clientId)) {
    const [submission, ...more] = bySubmission.get(hashOf(clientId)) ?? [];
    const folded = Object.assign({}, ...own.map(({ answers }) => answers));
    if (!submission || more.length > 0 || !same(submission.answers, folded))
      faults.push(`the answers of ${clientId} are not the sum of its saves`);
    if (own.some(({ isLast }) => isLast) && byKey.get(submission?.key)?.length !== 1)
      faults.push(`${clientId} has ${byKey.get(submission?.key)?.length ?? 0} responses`);
  }
  const completes = acknowledged.filter(({ isLast }) => isLast).length;
  if (responses.length !== completes) faults.push(`${responses.length} responses for ${completes} completes`);
  return { saves: saves.length, responses: responses.length, faults };
}

function grouped(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
const sorted = (answers) => JSON.stringify(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));
const same = (one, other) => sorted(one) === sorted(other);
