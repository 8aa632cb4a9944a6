import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyMapping } from './apply-mapping.js';
import { createRowJoiner, joinedProfiles, joinPlan } from './join-files.js';
import type { ColumnMapping, ColumnRole, Mapping } from './mapping.js';
import { proposeMapping } from './propose-mapping.js';
import { questionsOf } from './question-definitions.js';
import { profilesOf } from './survey-fixtures.js';

/** Real studies lie beside the checkout, or nowhere. */
const DATA = join(import.meta.dirname, '../../../../shared/data');
const here = existsSync(join(DATA, 'study-jupyter2020'));
if (!here) console.warn('Skipped: the real studies are not beside this checkout');
const onRealData = here ? describe : describe.skip;

function readTable(path: string): string[][] {
  const text = readFileSync(join(DATA, path), 'utf8').replace(/^\uFEFF/, '');
  const rows: string[][] = [[]];
  for (const [, cell, end] of text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/g)) {
    rows.at(-1)!.push(cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!);
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

/** What a person would have to change: columns whose role is not the one expected, by header. */
const corrections = (mapping: Mapping, expected: (column: ColumnMapping) => boolean) =>
  mapping.columns.filter((column) => !expected(column)).map(({ name, role, why }) => ({ name, role: role.kind, why }));

const kindIs =
  (...kinds: ColumnRole['kind'][]) =>
  ({ role }: ColumnMapping) =>
    kinds.includes(role.kind);

onRealData('Jupyter 2020', () => {
  const tables = here ? ['ratings', 'text'].map((part) => readTable(`study-jupyter2020/jupyter2020_${part}.csv`)) : [];
  const files = tables.map((table, i) => ({ fileName: `${i}.csv`, profiles: profilesOf(table) }));
  const plan = here ? joinPlan(files) : null!;
  const mapping = here ? proposeMapping(joinedProfiles(plan, files)) : null!;

  const MULTIPLE = [3, 4, 5, 6, 8, 9, 11, 12, 14, 17];
  const PROBLEMS = [10, 13, 15, 19, 20];
  const isExpected = (column: ColumnMapping): boolean => {
    const { index, name, role } = column;
    const [, number, letter, part] = /^(\d+)([a-z]?)(\d?)\./.exec(name) ?? [];
    if (index === 0) return role.kind === 'respondent-id';
    if (index > 215) return role.kind === 'open-text' && (role.textRole === 'pain') === /problem|challenge/.test(name);
    if (MULTIPLE.includes(Number(number)))
      return role.kind === 'multiple-choice' && role.question === `Question ${number}`;
    if (PROBLEMS.includes(Number(number)) && letter) return role.kind === 'need-rating' && role.aspect === 'severity';
    if (number === '7' && part === '1') return role.kind === 'need-rating' && role.aspect === 'frequency';
    if (number === '7' && part === '2') return role.kind === 'need-rating' && role.aspect === 'satisfaction';
    if (number === '7') return role.kind === 'single-choice' && role.ordered && role.need !== undefined;
    if (number === '16') return kindIs('numeric', 'attribute')(column);
    return kindIs('attribute', 'single-choice')(column);
  };

  test('at most five columns need a correction by hand', () => {
    const wrong = corrections(mapping, isExpected);
    console.log(`Jupyter 2020: ${wrong.length} of ${mapping.columns.length} columns to correct`, wrong);
    expect(mapping.columns).toHaveLength(216 + 18);
    expect(wrong.length).toBeLessThanOrEqual(5);
  });

  test('five problem batteries with N/A apart from empty', () => {
    const severity = mapping.batteries.filter(({ aspect }) => aspect === 'severity');
    expect(severity.map(({ columns }) => columns.length)).toEqual([6, 5, 7, 6, 9]);
    expect(severity[0]!.points.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4]);
    for (const { columns } of severity) {
      for (const index of columns) expect(Object.values(mapping.columns[index]!.missing)).toContain('not-applicable');
    }
  });

  test('eleven use cases, each one need with frequency, satisfaction and the rivals', () => {
    const questions = questionsOf(mapping);
    const needs = questions.filter(({ aspect }) => aspect === 'frequency').map(({ need }) => need);
    expect(needs).toHaveLength(11);
    for (const need of needs) {
      expect(questions.filter((question) => question.need === need).map(({ kind, aspect }) => [kind, aspect])).toEqual([
        ['rating', 'frequency'],
        ['rating', 'satisfaction'],
        ['single-choice', undefined],
      ]);
    }
  });

  test('every row of both files is read without an error', () => {
    const joiner = createRowJoiner(plan);
    const [ratings, texts] = tables.map((table) => table.slice(1).map((cells, i) => ({ line: i + 2, cells })));
    for (const row of texts!) joiner.hold(1, row);
    const read = applyMapping(mapping);
    const rows = [...ratings!.map((row) => joiner.join(row)), ...joiner.rest()].map(read);
    expect(rows).toHaveLength(1135);
    expect(rows.flatMap(({ errors }) => errors)).toEqual([]);
  });
});

onRealData('McDonald’s and Stacks', () => {
  test('perceptions are yes/no choices, age and gender attributes', () => {
    const mapping = proposeMapping(profilesOf(readTable('segmentation/mcdonalds.csv')));
    const wrong = corrections(mapping, (column) => {
      if (column.index < 11) return kindIs('single-choice')(column);
      if (column.name === 'Like') return column.role.kind === 'single-choice' && column.role.ordered;
      return kindIs('attribute')(column);
    });
    console.log(`McDonald’s: ${wrong.length} of ${mapping.columns.length} columns to correct`, wrong);
    expect(wrong.length).toBeLessThanOrEqual(1);
  });

  test('a small study of long answers', () => {
    const OPEN = [13 + 2, 16, 19, 29, 31, 32, 33, 34, 45, 46, 47];
    const LISTS = [4, 8, 9, 11, 12, 13, 14, 21, 23, 25, 27, 40, 43, 44, 50];
    const NUMBERS = [3, 17, 18, 20, 26, 35, 36, 37, 38, 39];
    const mapping = proposeMapping(profilesOf(readTable('study-stacks/stacks2020_survey.csv')));
    const wrong = corrections(mapping, (column) => {
      if (column.index === 52) return kindIs('respondent-id')(column);
      if (OPEN.includes(column.index)) return kindIs('open-text')(column);
      if (LISTS.includes(column.index)) return kindIs('multiple-choice', 'single-choice', 'attribute')(column);
      if (NUMBERS.includes(column.index)) return kindIs('numeric', 'attribute')(column);
      if (column.index === 1) return kindIs('ignore')(column);
      return kindIs('single-choice', 'attribute', 'multiple-choice')(column);
    });
    console.log(`Stacks: ${wrong.length} of ${mapping.columns.length} columns to correct`, wrong);
    expect(wrong.length).toBeLessThanOrEqual(5);
  });
});
