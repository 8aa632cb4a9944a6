import { expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { readXml } from '../xml/read-xml.js';
import { type CodedTranscript, markedRuns, type TranscriptCode, type TranscriptMark } from './coded-transcript.js';
import { transcriptAsDocx } from './transcript-as-docx.js';
import { transcriptAsHtml } from './transcript-as-html.js';

const madeAt = new Date('2026-03-01T12:00:00Z');
const code = (number: number, label: string, level = 1): TranscriptCode => ({
  ...{ number, label, level, look: { colour: '#0072b2', pattern: 'dashed' }, passages: 1, memos: [] },
  guide: [`Means ${label}`],
});
const mark = (id: string, start: number, end: number, numbers: readonly number[]): TranscriptMark => ({
  ...{ id, start, end, coder: 'Ada <Coder>', memo: null },
  codes: numbers.map((number) => ({ number, isAgainst: number === 2 })),
});
const note: TranscriptMark = {
  ...{ id: 'memo', start: 2, end: 6, codes: [], coder: 'Bob' },
  memo: { author: 'Bob', writtenAt: madeAt, text: 'Ask <again>\nnext time' },
};
const transcript: CodedTranscript = {
  ...{ title: 'Interview & notes', lead: ['Study: Notebooks'], madeAt },
  turns: [
    { speaker: 'Interviewer', isQuestion: true, startMs: 849_000, text: 'What is hardest?', marks: [] },
    {
      ...{ speaker: '[Person 1]', isQuestion: false, startMs: null },
      text: '🙈 I lose\nold notebooks',
      marks: [mark('a', 2, 22, [1]), mark('b', 9, 22, [2]), note],
    },
  ],
  memos: [{ author: 'Ada', writtenAt: madeAt, text: 'A long day' }],
  codes: [code(1, 'Finding'), code(2, 'Old <work>', 2)],
};

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));

test('a turn is cut where marks begin and end; overlapping ones share what they have in common', () => {
  const runs = markedRuns(transcript.turns[1]!);
  expect(runs.map(({ text }) => text).join('')).toBe('🙈 I lose\nold notebooks');
  expect(runs.map(({ text, codes }) => [text, codes.join()])).toEqual([
    ['🙈 ', ''],
    ['I lo', '1'],
    ['se\n', '1'],
    ['old notebooks', '1,2'],
  ]);
  expect(runs.map(({ beginning, ending }) => [beginning, ending].map((at) => at.map(({ id }) => id).join()))).toEqual([
    ['', ''],
    ['a,memo', 'memo'],
    ['', ''],
    ['b', 'b,a'],
  ]);
});

test('whatever marks a turn has, its words stay, and each mark begins and ends once', () => {
  const marks = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), marks, (text, places) => {
      const given = places.map(([start, end], at) => mark(`${at}`, start, end, [1]));
      const runs = markedRuns({ ...transcript.turns[0]!, text, marks: given });
      expect(runs.map((run) => run.text).join('')).toBe(text);
      const ids = (side: 'beginning' | 'ending') => runs.flatMap((run) => run[side].map(({ id }) => id)).sort();
      const inside = given.filter(({ start, end }) => start < end && end <= Array.from(text).length);
      expect(ids('beginning')).toEqual(inside.map(({ id }) => id).sort());
      expect(ids('ending')).toEqual(ids('beginning'));
    }),
  );
});

test('a Word document has codes and memos as comments of who made them, on their passages', async () => {
  const parts = partsOf(await transcriptAsDocx(transcript));
  for (const [name, part] of Object.entries(parts)) {
    if (/\.(?:xml|rels)$/.test(name)) expect(() => readXml(part)).not.toThrow();
  }
  const comments = parts['word/comments.xml']!;
  expect([...comments.matchAll(/w:author="([^"]*)"/g)].map(([, author]) => author)).toEqual([
    ...['Ada', 'Ada &lt;Coder&gt;', 'Bob', 'Ada &lt;Coder&gt;'],
  ]);
  for (const words of ['A long day', 'Finding · 1', 'Old &lt;work&gt; (against) · 2', 'next time']) {
    expect(comments).toContain(words);
  }
  const body = parts['word/document.xml']!;
  const ids = (name: string) => [...body.matchAll(new RegExp(`<w:${name} w:id="(\\d+)"`, 'g'))].map(([, id]) => id);
  expect(ids('commentRangeStart').sort()).toEqual(['0', '1', '2', '3']);
  expect(ids('commentRangeEnd').sort()).toEqual(ids('commentReference').sort());
  expect(body).toContain('<w:u w:val="dash" w:color="0072b2"/>');
});

test('its text reads from top to bottom: who, when, words between the numbers of their codes, the codes', async () => {
  const bytes = await transcriptAsDocx(transcript);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  expect(value.replaceAll(/\n+/g, '\n')).toContain(
    'Interviewer · 00:14:09\nWhat is hardest?\n[Person 1]\n🙈 [1 I lose[2 old notebooks 2] 1]\nCodes\n1  Finding',
  );
});

test('a page has a line for each code, its codes beside it, and no markup of its own', () => {
  const html = transcriptAsHtml(transcript);
  expect(html).toContain('Old &lt;work&gt; (against) · 2');
  expect(html).toContain('Ask &lt;again&gt;\nnext time');
  expect(html).toMatch(/underline dashed 2px #0072b2;text-underline-offset:7px[^>]*><span style="[^"]*offset:3px/);
  expect(html).not.toMatch(/<script|<again>/);
});
