import { expect, test } from '@jest/globals';
import { PLANTED_ANSWERS } from '../planted-answers.fixture.js';
import { type JudgedPassage, learnFromCodings } from './learn-from-codings.js';

/** Three times as many answers, each in words of its own. */
const ANSWERS = ['', ' every week', ' as always'].flatMap((more) =>
  PLANTED_ANSWERS.map(({ text, subject }) => ({ text: text + more, subject })),
);
const subjects = [...new Set(PLANTED_ANSWERS.map(({ subject }) => subject))];
const texts = ANSWERS.map(({ text }, i) => ({ id: `t${i}`, text }));

/** Every answer is a passage; a person put the first `decided` of them to the need of their subject. */
function judged(decided: number): JudgedPassage[] {
  return ANSWERS.map(({ text, subject }, i): JudgedPassage => {
    const own = { needId: `need of ${subject}`, themeId: subject, kind: 'pain', accepted: true } as const;
    const other = subjects.find((one) => one !== subject)!;
    const wrong = { needId: `need of ${other}`, themeId: other, kind: 'pain', accepted: null } as const;
    const place = { id: `p${i}`, textId: `t${i}`, start: 0, end: Array.from(text).length, text };
    return { ...place, codings: [i < decided ? own : wrong] };
  });
}

test('with few decisions nothing is suggested, and nothing is said about agreement on themes', () => {
  const learned = learnFromCodings(texts, judged(12));
  expect(learned).toMatchObject({ decided: 12, themes: [], suggestions: [] });
  expect(learned.kinds).toHaveLength(texts.length);
});

test('from fifty decisions on, the others are suggested for the need that a person would choose', () => {
  const decided = ANSWERS.length - 12;
  const { suggestions, themes } = learnFromCodings(texts, judged(decided));
  expect(themes.map(({ theme }) => theme).sort()).toEqual([...subjects].sort());
  const subjectOf = new Map(ANSWERS.map(({ subject }, i) => [`p${i}`, subject]));
  const right = suggestions.filter(({ passageId, needId }) => needId === `need of ${subjectOf.get(passageId)}`);
  expect(suggestions.length).toBeGreaterThan(0);
  expect(right.length / suggestions.length).toBeGreaterThan(0.8);
  const open = new Set(ANSWERS.slice(decided).map((_, i) => `p${decided + i}`));
  expect(suggestions.every(({ passageId }) => open.has(passageId))).toBe(true);
});

test('the order of the passages changes no bit', () => {
  const forth = learnFromCodings(texts, judged(55));
  const back = learnFromCodings(texts.toReversed(), judged(55).toReversed());
  expect(back.kinds.toReversed()).toEqual(forth.kinds);
  expect(back.themes).toEqual(forth.themes);
});
