import { describe, expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import { sliceCodePoints } from './code-points.js';
import { proposeCodebook } from './codebook.js';
import { PLANTED_ANSWERS } from './planted-answers.fixture.js';
import { statementFlaws } from './statements/validity.js';
import type { SourceText } from './types.js';

const turns: SourceText[] = [
  {
    id: 'turn-1',
    text: 'Honestly I can’t get a warm shower before work. 🚿 It is freezing!',
    frame: 'How was this week?',
    respondent: 'r9',
  },
  {
    id: 'turn-2',
    text: 'I never had any trouble with parking in the evening.',
    frame: 'And the parking?',
    respondent: 'r9',
  },
  { id: 'turn-3', text: 'no', frame: 'Anything else?', respondent: 'r9' },
];
const texts: SourceText[] = [...PLANTED_ANSWERS, ...turns];

describe('survey answers and interview turns together', () => {
  const codebook = proposeCodebook(texts, { seed: 1 });
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));

  test('needs are found about each planted subject', () => {
    const said = codebook.needs.map(({ passages }) => passages.map(({ text }) => text.toLowerCase()).join(' | '));
    for (const subject of ['shower', 'class', 'parking'])
      expect(said.some((text) => text.includes(subject))).toBe(true);
  });

  test('every need has a theme, passages that slice back, and a statement of sound form', () => {
    const themes = new Set(codebook.themes.map(({ key }) => key));
    for (const need of codebook.needs) {
      expect(themes.has(need.themeKey)).toBe(true);
      expect(need.passages.length).toBeGreaterThan(0);
      expect(statementFlaws(need.statement).filter((flaw) => flaw !== 'adjective')).toEqual([]);
      for (const { textId, start, end, text } of need.passages) {
        expect(sliceCodePoints(textOf.get(textId)!, start, end)).toBe(text);
      }
    }
  });

  test('a passage belongs to one need at most, and keys are unique', () => {
    const places = codebook.needs.flatMap(({ passages }) => passages.map(({ textId, start }) => `${textId}:${start}`));
    expect(new Set(places).size).toBe(places.length);
    expect(new Set(codebook.needs.map(({ key }) => key)).size).toBe(codebook.needs.length);
  });

  test('who denies a trouble speaks against its need', () => {
    const parking = codebook.needs.flatMap(({ passages }) => passages).filter(({ textId }) => textId === 'turn-2');
    for (const { stance } of parking) expect(stance).toBe('against');
  });

  test('non-answers and questions are nowhere', () => {
    const heard = codebook.mentions.map(({ textId }) => textId);
    expect(heard).not.toContain('turn-3');
    expect(codebook.mentions.some(({ text }) => text.includes('?'))).toBe(false);
  });
});

test('row order leaves no trace in themes and needs', () => {
  const { themes, needs } = proposeCodebook(texts, { seed: 2 });
  const again = proposeCodebook(createRng(4).shuffle([...texts]), { seed: 2 });
  expect(again.themes).toEqual(themes);
  expect(again.needs).toEqual(needs);
});

test('progress ends at 1 and never goes back', () => {
  const shares: number[] = [];
  proposeCodebook(texts, { seed: 1, onProgress: ({ share }) => shares.push(share) });
  expect(shares.at(-1)).toBe(1);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
});

test('no texts, no codebook', () => {
  expect(proposeCodebook([], { seed: 1 })).toMatchObject({ themes: [], needs: [], mentions: [] });
});

test('complaints that share no subject make no need, and no trouble', () => {
  const texts = ['the towels are terrible', 'closing hours annoy me', 'music is bad', 'vending machine broken'];
  const many = Array.from({ length: 45 }, (_, i) => ({
    id: String(i),
    text: `${texts[i % 4]!} ${String.fromCharCode(97 + (i % 26)).repeat(3)}${i}x`,
    role: 'pain' as const,
  }));
  expect(() => proposeCodebook(many, { seed: 1, themes: 40 })).not.toThrow();
});
