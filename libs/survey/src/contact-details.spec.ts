import { expect, test } from '@jest/globals';
import { asksForContact, isContactDetail, keyWithoutContact, tellsContact, withoutContact } from './contact-details.js';

test.each(['ada@example.org', '+49 30 123456', '(030) 1234567', ' 030/123 45 67 '])('%j reaches somebody', (text) => {
  expect(isContactDetail(text)).toBe(true);
});

test.each(['1234567', '2026', '2026-01-31', '31.01.2026', 'Ask ada@example.org about it', '3.5', 'p-1000', ''])(
  '%j does not',
  (text) => {
    expect(isContactDetail(text)).toBe(false);
  },
);

test('headers that ask for a way to reach somebody', () => {
  for (const header of ['E-mail', 'Phone number', 'First name']) expect(asksForContact(header)).toBe(true);
  for (const header of ['Name a tool', 'How do you phone?']) expect(asksForContact(header)).toBe(false);
});

test('an answer tells it when it was asked for, or is an address as a whole, also among choices', () => {
  expect(tellsContact(['q7', 'Phone number'])(49301234567)).toBe(true);
  expect(tellsContact(['q7', 'Why?'])('ada@example.org')).toBe(true);
  expect(tellsContact(['q7'])(['Monday', 'ada@example.org'])).toBe(true);
  expect(tellsContact(['q7', 'Why?'])('because')).toBe(false);
  expect(tellsContact(['email'])({ missing: 'not-shown' })).toBe(false);
});

test('such answers were refused; the others, and why one is missing, stay', () => {
  const titles = new Map([['q1', ['How are you called?', 'Full name']]]);
  const answers = { q1: 'Ada', q2: '+49 30 123456', q3: 'because', email: { missing: 'not-shown' } as const };
  const refused = { missing: 'refused' };
  expect(withoutContact(answers, titles)).toEqual({ ...answers, q1: refused, q2: refused });
});

test('a key that is an address is told apart from others, and is no address', () => {
  const one = { id: '01900000-0000-7000-8000-00000000000a', key: 'ada@example.org' };
  expect(keyWithoutContact(one)).toBe('contact-withheld-00000000000a');
  expect(keyWithoutContact({ ...one, key: 'p-12' })).toBe('p-12');
});
