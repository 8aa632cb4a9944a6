import fc from 'fast-check';
import type { Logic } from '../definition/logic.js';
import type { Part } from '../definition/question-schemas.js';
import type { SurveyDefinition } from '../definition/survey-definition.js';
import { surveyTemplate } from '../templates/templates.js';

const items = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ key: `i${at + 1}`, label: `Item ${at + 1}` }));
const points = (count: number) => Array.from({ length: count }, (_, at) => ({ value: at + 1, label: '' }));

/** Makes a part once its key is known. */
const partMakers: readonly ((key: string, size: number, flag: boolean) => Part)[] = [
  (key, size, flag) => ({
    key,
    type: 'single',
    title: key,
    options: items(size),
    shuffle: flag,
    required: flag,
    ...(flag && { other: 'Other' }),
  }),
  (key, size) => ({ key, type: 'dropdown', title: key, options: items(size) }),
  (key, size, flag) => ({
    ...{ key, type: 'multiple', title: key, required: flag, other: 'Other' },
    options: [...items(size), { key: 'none', label: 'None', exclusive: true }],
  }),
  (key, size, flag) => ({ key, type: 'rating', title: key, points: points(size), refusable: flag, required: true }),
  (key) => ({ key, type: 'nps', title: key, low: '', high: '' }),
  (key, size, flag) => ({ key, type: 'numeric', title: key, min: 0, max: size * 10, whole: flag }),
  (key, _, flag) => ({ key, type: flag ? 'short-text' : 'long-text', title: key, role: 'pain' }),
  (key) => ({ key, type: 'date', title: key, min: '2020-01-01', max: '2026-12-31' }),
  (key, size) => ({ key, type: 'ranking', title: key, items: items(size), top: 2 }),
  (key, size, flag) => ({ key, type: 'constant-sum', title: key, items: items(size), total: 100, required: flag }),
  (key, size) => ({ key, type: 'matrix', title: key, rows: items(size), points: points(5) }),
  (key, size, flag) => ({
    ...{ key, type: 'need-battery', title: key, needs: items(size), layout: 'side-by-side', required: flag },
    scales: [
      { aspect: 'importance', ask: 'Important?', points: points(5) },
      { aspect: 'satisfaction', ask: 'Satisfied?', points: points(5) },
    ],
  }),
  (key, _, flag) => ({
    ...{ key, type: 'best-worst', title: key, items: items(4), best: 'Best', worst: 'Worst', required: flag },
    sets: [
      ['i1', 'i2', 'i3'],
      ['i2', 'i3', 'i4'],
    ],
  }),
  (key) => ({ key, type: 'kano', title: key, functional: 'F', dysfunctional: 'D', answers: ['1', '2', '3', '4', '5'] }),
  (key) => ({
    ...{ key, type: 'van-westendorp', title: key, unit: '€', max: 100 },
    ...{ tooCheap: 'a', cheap: 'b', expensive: 'c', tooExpensive: 'd' },
  }),
  (key) => ({ key, type: 'statement', title: key }),
  (key) => ({ key, type: 'consent', title: key, agree: 'Yes' }),
  (key) => ({ key, type: 'computed', title: key, logic: { '+': [1, 2] } }),
];

/** A condition on the first field of an earlier part; now and then one that ends the survey. */
const condition = (key: string, choice: number): Logic =>
  [{ '!!': [{ var: key }] }, { '!': [{ var: key }] }, { '==': [{ var: key }, 'i1'] }, { '>': [{ var: key }, 2] }][
    choice % 4
  ]!;

const partSpec = fc.record({
  maker: fc.nat({ max: partMakers.length - 1 }),
  size: fc.integer({ min: 2, max: 5 }),
  flag: fc.boolean(),
  after: fc.option(fc.tuple(fc.nat(), fc.nat({ max: 3 })), { freq: 2 }),
  endsPage: fc.boolean(),
  screensOut: fc.boolean(),
});

/** Surveys of 1 to 20 parts of every type on pages of any length, with conditions, shuffles, screen-outs and a quota. */
export const arbitraryDefinition: fc.Arbitrary<SurveyDefinition> = fc
  .record({ specs: fc.array(partSpec, { minLength: 1, maxLength: 20 }), shuffle: fc.boolean() })
  .map(({ specs, shuffle }) => {
    const pages: { key: string; shuffle: boolean; parts: Part[] }[] = [{ key: 'p0', shuffle, parts: [] }];
    specs.forEach(({ maker, size, flag, after, endsPage, screensOut }, at) => {
      const part = partMakers[maker]!(`q${at}`, size, flag);
      const when = after && at > 0 ? condition(`q${after[0] % at}`, after[1]) : undefined;
      const parts = pages.at(-1)!.parts;
      parts.push(when === undefined ? part : { ...part, when });
      if (screensOut && when !== undefined) parts.push({ key: `out${at}`, type: 'screen-out', title: 'Out', when });
      if (endsPage) pages.push({ key: `p${at + 1}`, shuffle, parts: [] });
    });
    return {
      ...surveyTemplate('blank', 'Random'),
      blocks: [{ key: 'b', title: '', shuffle, pages }],
      quotas: [{ key: 'quota', label: 'Quota', when: { '!!': [{ var: 'q0' }] }, limit: 10 }],
    };
  });
