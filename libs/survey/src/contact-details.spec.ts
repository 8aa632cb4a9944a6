import { expect, test } from '@jest/globals';
import { asksForContact, isContactDetail } from './contact-details.js';

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
