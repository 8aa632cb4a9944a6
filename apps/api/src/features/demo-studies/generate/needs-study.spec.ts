import { describe, expect, test } from '@jest/globals';
import { createDelimitedReader, readTranscript } from '@needfinder/file-formats';
import { NEEDS } from './needs.js';
import { generateNeedsStudy, generateNoSegmentsStudy } from './needs-study.js';
import { ATTRIBUTE_LABELS } from './people.js';
import type { GeneratedStudy } from './study.js';
import { IMPORTANCE_LABELS, NOT_APPLICABLE, QUESTION, REFUSED, SATISFACTION_LABELS } from './survey-csv.js';

const study = generateNeedsStudy(1);
const survey = tableOf(study);

/** Cells of the survey by column header. */
function tableOf({ files }: GeneratedStudy): Map<string, string[]> {
  const reader = createDelimitedReader({ delimiter: ',', encoding: 'utf-8' });
  const [header, ...rows] = [...reader.push(new TextEncoder().encode(files[0]!.text)), ...reader.end()];
  expect(reader.ragged).toEqual([]);
  return new Map(header!.cells.map((name, column) => [name, rows.map(({ cells }) => cells[column]!)]));
}
const cells = (header: string): string[] => {
  const found = survey.get(header);
  if (!found) throw new Error(`The survey has no column ${header}`);
  return found;
};

describe('the study is the same on every machine', () => {
  test('the same seed gives the same bytes', () => {
    expect(JSON.stringify(generateNeedsStudy(1))).toBe(JSON.stringify(study));
    expect(JSON.stringify(generateNoSegmentsStudy(1))).toBe(JSON.stringify(generateNoSegmentsStudy(1)));
  });

  test('another seed gives other people', () => {
    expect(generateNeedsStudy(2).files[0]!.text).not.toBe(study.files[0]!.text);
  });
});

describe('the survey', () => {
  test('600 people, each once, in four segments of about the planted sizes', () => {
    expect(new Set(cells('Respondent ID')).size).toBe(600);
    const sizes = [0, 0, 0, 0];
    for (const id of cells('Respondent ID')) sizes[study.truth.segmentOf[id]!]! += 1;
    study.truth.segments.forEach(({ share }, s) => expect(Math.abs(sizes[s]! / 600 - share)).toBeLessThan(0.05));
    expect(study.truth.segments.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  test.each([
    ['importance', IMPORTANCE_LABELS],
    ['satisfaction', SATISFACTION_LABELS],
  ] as const)('every %s rating is one of the labels, does not apply, or is empty', (aspect, labels) => {
    const allowed = new Set<string>([...labels, NOT_APPLICABLE, '']);
    const seen = new Set<string>();
    for (const { statement } of NEEDS) {
      for (const cell of cells(`${QUESTION[aspect]} [${statement}]`)) {
        expect(allowed).toContain(cell);
        seen.add(cell);
      }
    }
    expect(seen).toEqual(allowed);
  });

  test('every choice and attribute is one of its labels, refused, or empty', () => {
    const columns = [
      ['Age group', ATTRIBUTE_LABELS.ageGroup],
      ['Gender', ATTRIBUTE_LABELS.gender],
      ['Where do you live?', ATTRIBUTE_LABELS.area],
      ['Legal form', ATTRIBUTE_LABELS.legalForm],
      ['Which sentence fits you best?', ATTRIBUTE_LABELS.attitude],
      ['How often do you look at your books?', ATTRIBUTE_LABELS.booksFrequency],
      [QUESTION.mainTool, ATTRIBUTE_LABELS.mainTool],
    ] as const;
    for (const [header, labels] of columns) {
      const seen = new Set(cells(header));
      expect([...seen].filter((cell) => cell !== '' && cell !== REFUSED).sort()).toEqual([...labels].sort());
    }
    for (const device of ATTRIBUTE_LABELS.devices) {
      expect(new Set(cells(`${QUESTION.devices} [${device}]`))).toEqual(new Set([device, '']));
    }
    expect(cells('Gender')).toContain(REFUSED);
  });

  test('members of a segment rate its needs higher than everybody else does', () => {
    const ids = cells('Respondent ID');
    const paidSooner = cells(`${QUESTION.importance} [${NEEDS[0].statement}]`).map((cell) => Number.parseInt(cell, 10));
    const meanOf = (inside: boolean) => {
      const ratings = paidSooner.filter((rating, i) => rating > 0 && (study.truth.segmentOf[ids[i]!] === 0) === inside);
      return ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
    };
    expect(meanOf(true) - meanOf(false)).toBeGreaterThan(1);
  });
});

describe('the open answers', () => {
  test.each(['hardest', 'wish'] as const)(
    '%s: nine of ten answers are given once only, and no slot is left open',
    (question) => {
      const answers = cells(QUESTION[question]).filter((answer) => answer !== '');
      expect(answers.length).toBeGreaterThan(480);
      expect(new Set(answers).size / answers.length).toBeGreaterThan(0.9);
      expect(answers.filter((answer) => /[{}]|undefined|\bNaN\b/.test(answer))).toEqual([]);
    },
  );

  test('every need is spoken of by several people, and some say that it is met', () => {
    const { hardest, wish } = study.truth;
    const answers = [...Object.values(hardest), ...Object.values(wish)];
    for (const { key } of NEEDS) {
      expect(answers.filter(({ about, needs }) => about === 'need' && needs.includes(key)).length).toBeGreaterThan(10);
    }
    const kinds = new Set(answers.map(({ about }) => about));
    expect(kinds).toEqual(new Set(['need', 'against', 'off-topic', 'non-answer', 'empty']));
  });

  test('what people find hardest is what their segment needs, mostly', () => {
    const spoken = Object.entries(study.truth.hardest).filter(
      ([id, { about }]) => about === 'need' && study.truth.segmentOf[id] === 0,
    );
    const own = spoken.filter(([, { needs }]) => NEEDS.slice(0, 5).some(({ key }) => key === needs[0]));
    expect(own.length / spoken.length).toBeGreaterThan(0.75);
  });
});

describe('the interviews', () => {
  test('24 different ones, with people of all segments who answered the survey', () => {
    expect(new Set(study.interviews.map(({ text }) => text)).size).toBe(24);
    const people = Object.values(study.truth.interviews).map(({ respondentId }) => respondentId);
    expect(new Set(people).size).toBe(24);
    expect(new Set(people.map((id) => study.truth.segmentOf[id]))).toEqual(new Set([0, 1, 2, 3]));
  });

  test.each(study.interviews.map(({ name, text }) => [name, text]))(
    '%s names its respondent and reads as eight to fourteen turns of two people',
    async (name, text) => {
      expect(name).toContain(study.truth.interviews[name]!.respondentId);
      const { turns, warnings } = await readTranscript(name, text);
      expect(warnings).toEqual([]);
      expect(turns.length).toBeGreaterThanOrEqual(8);
      expect(turns.length).toBeLessThanOrEqual(14);
      turns.forEach(({ role }, i) => expect(role).toBe(i % 2 === 0 ? 'interviewer' : 'respondent'));
      expect(turns.map((turn) => turn.text).join(' ')).not.toMatch(/[{}]|undefined|[.!?] [a-z]/);
    },
  );

  test('all five formats occur', async () => {
    const read = await Promise.all(study.interviews.map(({ name, text }) => readTranscript(name, text)));
    expect(new Set(read.map(({ format }) => format))).toEqual(
      new Set(['zoom-vtt', 'teams-vtt', 'otter', 'named-lines', 'question-bullets']),
    );
  });
});

test('the study without segments asks 400 people the same questions and puts nobody into a segment', () => {
  const none = generateNoSegmentsStudy(1);
  expect([...tableOf(none).keys()]).toEqual([...survey.keys()]);
  expect(tableOf(none).get('Respondent ID')).toHaveLength(400);
  expect(none.truth).toMatchObject({ k: 1, segments: [], segmentOf: {} });
  expect(none.interviews).toEqual([]);
});
