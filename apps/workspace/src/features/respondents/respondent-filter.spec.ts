import { expect, test } from '@jest/globals';
import { isFiltered, readFilter, writeFilter } from './respondent-filter.js';

test('a filter survives the way into the address and back, with colons in values', () => {
  const filter = {
    search: 'R-04',
    attributes: [
      { key: 'start', value: '08:30' },
      { key: 'country', value: 'France' },
    ],
    hasInterview: false,
    segmentId: 's1',
    needId: 'n1',
  };
  expect(readFilter(writeFilter(new URLSearchParams(), filter))).toEqual(filter);
});

test('conditions that were taken away leave the address; what else stands there stays', () => {
  const address = new URLSearchParams('q=R&attribute=country:France&evidence=need:n7');
  expect(writeFilter(address, {}).toString()).toBe('evidence=need%3An7');
  expect(isFiltered(readFilter(writeFilter(address, {})))).toBe(false);
});
