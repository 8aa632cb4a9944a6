import { describe, expect, test } from '@jest/globals';
import { findPersonalData, type TextToRedact } from './find-personal-data.js';
import { type Redaction, type RedactionKey, redactTexts } from './redact-texts.js';

function redact(texts: readonly TextToRedact[], earlier?: RedactionKey): Redaction {
  const found = findPersonalData(texts);
  return redactTexts(
    texts.map(({ text }, i) => ({ text, data: found[i]! })),
    earlier,
  );
}
const redacted = (text: string, known: Omit<TextToRedact, 'text'> = {}): string =>
  redact([{ text, ...known }]).texts[0]!.text;

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
    expect(findPersonalData([{ text }])).toEqual([[]]);
  });

  test('speakers of the transcript are known by their full and their first name', () => {
    expect(redacted('Then Grace told Ada to wait', { speakers: ['Ada Lovelace', 'Grace'], language: 'nl' })).toBe(
      'Then [Person 1] told [Person 2] to wait',
    );
  });

  test('the same words get the same placeholder in all texts, and one that is taken is not used again', () => {
    const said = ['mail a@b.org or c@d.org', 'again c@d.org', 'she wrote [E-mail 1]'];
    expect(redact(said.map((text) => ({ text }))).texts.map(({ text }) => text)).toEqual([
      'mail [E-mail 2] or [E-mail 3]',
      'again [E-mail 3]',
      'she wrote [E-mail 1]',
    ]);
  });

  test('offsets count code points of the original', () => {
    expect(redact([{ text: '😀 a@b.org' }]).texts[0]!.data).toEqual([
      { kind: 'e-mail', start: 2, end: 9, placeholder: '[E-mail 1]' },
    ]);
  });

  test('with the earlier key a later redaction goes on where it stopped', () => {
    const { key } = redact([{ text: 'mail a@b.org' }]);
    const later = redact([{ text: 'mail c@d.org' }, { text: 'again a@b.org' }], key);
    expect(later.texts.map(({ text }) => text)).toEqual(['mail [E-mail 2]', 'again [E-mail 1]']);
    expect([...later.key]).toEqual([
      ['[E-mail 1]', 'a@b.org'],
      ['[E-mail 2]', 'c@d.org'],
    ]);
  });
});
