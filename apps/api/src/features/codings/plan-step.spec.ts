import { expect, test } from '@jest/globals';
import type { CodingImage } from './coding-image.js';
import { planStep, type WantedStep } from './plan-step.js';

const image = (id: string, changed: Partial<CodingImage> = {}): CodingImage => ({
  id,
  turnId: 't1',
  start: 0,
  end: 5,
  needId: 'n1',
  themeId: null,
  coder: 'ada',
  kind: 'pain',
  probability: 1,
  intensity: 2,
  stance: 'for',
  status: 'accepted',
  settledBy: null,
  ...changed,
});
const suggestion = image('s', { coder: 'engine', status: 'suggested', probability: 0.7 });
const plan = (wanted: Partial<WantedStep>, standing: CodingImage[] = []) =>
  planStep(
    { put: [], remove: [], judge: [], ...wanted },
    {
      coder: 'ada',
      engine: 'engine',
      standing,
      turnLengths: new Map([['t1', 20]]),
      soundOf: () => ({ kind: 'pain', intensity: 2 }),
    },
  );
const place = { id: 'c', turnId: 't1', start: 0, end: 5, needId: 'n1' };
const refusal = (code: string) => expect.objectContaining({ code });

test('a passage is coded by who coded it', () => {
  expect(plan({ put: [place] })).toEqual({ before: [], after: [image('c')] });
});

test('the same said again under another id is not said twice', () => {
  expect(plan({ put: [place] }, [image('first')])).toEqual({ before: [], after: [] });
});

test('a moved edge keeps the coding; moved onto its own like, one goes', () => {
  expect(plan({ put: [{ ...place, end: 9 }] }, [image('c')]).after).toEqual([image('c', { end: 9 })]);
  const onto = plan({ put: [{ ...place, end: 9 }] }, [image('c'), image('d', { end: 9 })]);
  expect(onto).toEqual({ before: [image('c')], after: [] });
});

test('two people may say the same of one passage', () => {
  expect(plan({ put: [place] }, [image('theirs', { coder: 'bob' })]).after).toEqual([image('c')]);
});

test('what another coded is neither changed nor removed, and what is gone is not missed', () => {
  const theirs = [image('c', { coder: 'bob' })];
  expect(() => plan({ put: [place] }, theirs)).toThrow(refusal('coding.not-yours'));
  expect(() => plan({ remove: ['c'] }, theirs)).toThrow(refusal('coding.not-yours'));
  expect(plan({ remove: ['gone'] })).toEqual({ before: [], after: [] });
});

test('an accepted suggestion stays the engine’s, and becomes a coding of who accepted it', () => {
  const { after } = plan({ judge: [{ codingId: 's', stands: true, ownId: 'c' }] }, [suggestion]);
  expect(after).toEqual([{ ...suggestion, status: 'accepted' }, image('c')]);
  expect(plan({ judge: [{ codingId: 's', stands: false }] }, [suggestion]).after[0]!.status).toBe('rejected');
});

test('deciding between coders leaves their codings and says who decided', () => {
  const { after } = plan({ judge: [{ codingId: 'c', stands: false }] }, [image('c', { coder: 'bob' })]);
  expect(after).toEqual([image('c', { coder: 'bob', status: 'rejected', settledBy: 'ada' })]);
});

test('a passage lies in a turn of the interview, and has one code', () => {
  expect(() => plan({ put: [{ ...place, end: 21 }] })).toThrow(refusal('coding.span'));
  expect(() => plan({ put: [{ ...place, turnId: 't2' }] })).toThrow(refusal('turn.not-found'));
  expect(() => plan({ put: [{ ...place, themeId: 'h' }] })).toThrow(refusal('coding.one-code'));
});
