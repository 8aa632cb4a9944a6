import { expect, test } from '@jest/globals';
import { type AnswerColumn, type AnswerTable, NO_ANSWER } from '../answers/answer-table.js';
import { bytesFrom, inBlocks } from '../data-file/data-file-fixtures.js';
import { readDocument } from '../transcript/document-text.js';
import { DICTIONARY_FORMATS } from './write-dictionary.js';

const column = (fields: Partial<AnswerColumn>): AnswerColumn => ({
  ...{ key: 'k', title: 'Title', type: 'number', measure: 'nominal', options: [], choice: null, role: 'answer' },
  ...fields,
});
const chosen = [
  { value: 0, label: 'Not chosen' },
  { value: 1, label: 'Chosen' },
];
const option = (name: string) => ({ question: 'tools', title: 'Which tools?', option: name });
const rows = [
  [1, 1, 0],
  [2, 0, 0],
  [2, NO_ANSWER['not-shown'], NO_ANSWER['not-shown']],
  [NO_ANSWER.refused, NO_ANSWER.empty, NO_ANSWER.empty],
];
const table: AnswerTable = {
  title: 'Plans <script>alert(1)</script>',
  columns: [
    column({
      key: 'plan',
      title: 'Which plan?',
      options: [
        { value: 1, label: 'Free <b>' },
        { value: 2, label: 'Team' },
      ],
    }),
    column({ key: 'tools-1', options: chosen, choice: option('Python') }),
    column({ key: 'tools-2', options: chosen, choice: option('R') }),
  ],
  rowCount: rows.length,
  read: () => inBlocks(rows),
};
const wordsOf = (html: string) => html.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|');

test('the page counts every answer and state, a multiple choice as one question, and runs nothing', async () => {
  const html = new TextDecoder().decode(await bytesFrom(DICTIONARY_FORMATS['dictionary-html'].write(table)));
  expect(html).not.toMatch(/<script|<b>/);
  const words = wordsOf(html);
  expect(words).toContain('|Which plan?|plan · number · nominal|');
  expect(words).toContain('|1|Free &lt;b&gt;|1|2|Team|2|Refused|1|');
  expect(words).toContain('|tools_1|Python|1|tools_2|R|0|Empty|1|Not shown|1|');
});

test('the Word document says the same', async () => {
  const lines = await readDocument(await bytesFrom(DICTIONARY_FORMATS['dictionary-docx'].write(table)));
  const words = lines.replace(/\s*\n\s*/g, '|');
  expect(words).toContain('Plans <script>alert(1)</script>: data dictionary');
  expect(words).toContain('|tools_1|Python|1|tools_2|R|0|Empty|1|Not shown|1');
});
