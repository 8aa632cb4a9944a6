import { expect, test } from '@jest/globals';
import { detectLanguage } from './language.js';

test.each([
  ['en', 'I cannot find the ticket that I bought on the train'],
  ['es', 'No puedo encontrar el billete que compré en el tren'],
  ['fr', 'Je ne trouve pas le billet que j’ai acheté dans le train'],
  ['de', 'Ich kann die Fahrkarte nicht finden, die ich im Zug gekauft habe'],
  ['pt', 'Não consigo encontrar o bilhete que comprei no trem'],
  ['it', 'Non riesco a trovare il biglietto che ho comprato sul treno'],
  ['nl', 'Ik kan het kaartje dat ik in de trein heb gekocht niet vinden'],
  ['ja', '切符が見つかりません'],
  ['ru', 'Я не могу найти билет'],
])('%s', (language, text) => {
  const found = detectLanguage(text);
  expect(found.language).toBe(language);
  expect(found.confidence).toBeGreaterThan(0.5);
});

test('names and numbers speak for no language', () => {
  expect(detectLanguage('GPX 2024')).toEqual({ language: 'und', confidence: 0 });
});
