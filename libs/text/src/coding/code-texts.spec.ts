import { describe, expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import { PLANTED_ANSWERS } from '../planted-answers.fixture.js';
import { codeTexts, type CodedText } from './code-texts.js';

const coded = PLANTED_ANSWERS.filter((_, i) => i % 4 !== 0).map(({ text, subject }): CodedText => ({
  text,
  themes: [subject],
}));
const fresh = PLANTED_ANSWERS.filter((_, i) => i % 4 === 0);

describe('coding answers as a person coded others', () => {
  test('gives new answers the themes that a person would', () => {
    const { predictions } = codeTexts(
      fresh.map(({ text }) => text),
      coded,
    );
    expect(predictions.map(({ themes }) => themes[0]!.theme)).toEqual(fresh.map(({ subject }) => subject));
  });

  test('a decision of a person stands, whatever is predicted', () => {
    const odd = { text: 'The showers are cold', themes: [] };
    const [prediction] = codeTexts([odd.text], [...coded, odd]).predictions;
    expect(prediction!.decided).toEqual([]);
    expect(prediction!.themes[0]!.theme).toBe('showers');
  });

  test('the order of texts and decisions changes no bit', () => {
    const texts = fresh.map(({ text }) => text);
    const forth = codeTexts(texts, coded);
    const back = codeTexts(texts.toReversed(), coded.toReversed());
    expect(back.predictions.toReversed()).toEqual(forth.predictions);
    expect(back.themes).toEqual(forth.themes);
  });

  test('a theme that was coded at random is called unreliable', () => {
    const whims = coded.map(({ text, themes }, i) => ({ text, themes: i % 2 ? [...themes, 'whim'] : themes }));
    const { themes } = codeTexts([], whims);
    expect(themes.find(({ theme }) => theme === 'whim')).toMatchObject({ reliable: false });
  });

  test('agreement is measured on answers that the model did not see: on codes by chance there is next to none', () => {
    const kappas = Array.from({ length: 8 }, (_, seed) => {
      const rng = createRng(seed);
      const chance = coded.map(({ text }) => ({ text, themes: rng.next() < 0.5 ? ['a'] : ['b'] }));
      return codeTexts([], chance).themes.map(({ kappa }) => kappa ?? 0);
    }).flat();
    expect(kappas.reduce((sum, kappa) => sum + kappa, 0) / kappas.length).toBeLessThan(0.25);
  });

  test('one coded answer is enough to be answered, not enough to be trusted', () => {
    const { predictions, themes } = codeTexts(['cold showers'], [{ text: 'warm showers', themes: ['showers'] }]);
    expect(themes[0]).toMatchObject({ theme: 'showers', reliable: false });
    expect(predictions[0]!.themes[0]!.probability).toBeGreaterThan(0);
  });
});
