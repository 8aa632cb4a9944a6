import { expect, test } from '@jest/globals';
import { endsOfProfile } from './profile-ends.js';

const need = (id: string, difference: number, enough = true) => ({ id, difference, segment: { enough } });

test('listens at both ends of the profile, the widest difference first, and not where too few answered', () => {
  const { above, below } = endsOfProfile([
    need('little more', 0.5),
    need('much less', -3),
    need('as all', 0),
    need('unknown', 9, false),
    need('much more', 4),
    need('little less', -1),
  ]);
  expect(above.map(({ id }) => id)).toEqual(['much more', 'little more']);
  expect(below.map(({ id }) => id)).toEqual(['much less', 'little less']);
});
