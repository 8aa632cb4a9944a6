import { describe, expect, test } from '@jest/globals';
import { redactTexts, restoreText } from './redact-texts.js';

const redacted = (text: string, options = {}): string => redactTexts([text], options).texts[0]!.text;

describe('taking personal data out of texts', () => {
  test.each([
    ['Write to ada.lovelace+x@example.co.uk, please', 'Write to [E-mail 1], please'],
    ['Write to ada (at) example.org', 'Write to [E-mail 1]'],
    ['See https://example.org/u/77?x=1.', 'See [Link 1].'],
    ['Pay to DE89 3704 0044 0532 0130 00', 'Pay to [Account 1]'],
    ['Card 4111 1111 1111 1111 was refused', 'Card [Card 1] was refused'],
    ['Ring +44 20 7946 0958 after six', 'Ring [Phone 1] after six'],
    ['Mijn nummer is 06-12345678', 'Mijn nummer is [Phone 1]'],
    ['ask @ada_l about it', 'ask [Handle 1] about it'],
    ['I live at 12 Baker Street', 'I live at [Address 1]'],
    ['Ich wohne in der Hauptstraße 12', 'Ich wohne in der [Address 1]'],
    ['J’habite 5 rue de la Paix', 'J’habite [Address 1]'],
    ['Vivo en la calle Mayor 15', 'Vivo en la [Address 1]'],
    ['My colleague Rosalind Franklin knows', 'My colleague [Person 1] knows'],
    ['Frau Schneider hat angerufen', 'Frau [Person 1] hat angerufen'],
    ['Je m’appelle Chloé Dubois', 'Je m’appelle [Person 1]'],
  ])('%j', (text, expected) => {
    expect(redacted(text)).toBe(expected);
  });

  test.each([
    'It failed on 2024-11-22 and again on 22.11.2024',
    'In 2019-2021 we had 1,250,000 rows and version 3.10.12',
    'Number 4111 1111 1111 1112 fails the check of cards',
    'DE88370400440532013000 is no account',
    'We have 12 people in the lane and a street without a number',
  ])('%j tells nobody who somebody is', (text) => {
    expect(redactTexts([text]).texts[0]!.data).toEqual([]);
  });

  test('speakers of the transcript are known by their full and their first name', () => {
    expect(redacted('Then Grace told Ada to wait', { speakers: ['Ada Lovelace', 'Grace'], language: 'nl' })).toBe(
      'Then [Person 1] told [Person 2] to wait',
    );
  });

  test('the same words get the same placeholder in all texts, and one that is taken is not used again', () => {
    const { texts } = redactTexts(['mail a@b.org or c@d.org', 'again c@d.org', 'she wrote [E-mail 1]']);
    expect(texts.map(({ text }) => text)).toEqual([
      'mail [E-mail 2] or [E-mail 3]',
      'again [E-mail 3]',
      'she wrote [E-mail 1]',
    ]);
  });

  test('offsets count code points of the original', () => {
    expect(redactTexts(['😀 a@b.org']).texts[0]!.data).toEqual([
      { kind: 'e-mail', start: 2, end: 9, placeholder: '[E-mail 1]' },
    ]);
  });

  test('only the key brings the words back', () => {
    const text = 'Ring +44 20 7946 0958 or write to ada@example.org';
    const { texts, key } = redactTexts([text]);
    expect(restoreText(texts[0]!.text, key)).toBe(text);
    expect(restoreText(texts[0]!.text, new Map())).toBe(texts[0]!.text);
  });
});
