import type { ImportColumn } from './column-groups.js';

/** A column as the api sends it; a test names what matters to it. */
export function columnFixture(fields: Partial<ImportColumn> & { readonly index: number }): ImportColumn {
  return {
    file: 'answers.csv',
    name: `Column ${fields.index}`,
    title: `Column ${fields.index}`,
    kind: 'OPEN_TEXT',
    attributeKind: null,
    valueType: null,
    need: null,
    aspect: null,
    higherIsMore: null,
    points: [],
    battery: null,
    options: [],
    ordered: null,
    question: null,
    option: null,
    textRole: null,
    purpose: null,
    given: [],
    withheld: [],
    missing: [],
    why: 'Long answers',
    confidence: 0.9,
    corrected: false,
    samples: [],
    distinct: 0,
    filled: 0,
    ...fields,
  };
}

/** An import that was read and waits for its confirmation. */
export function importFixture(columns: readonly ImportColumn[], fields: Record<string, unknown> = {}) {
  return {
    id: 'i1',
    state: 'READY',
    joinKey: null,
    rows: 1135,
    reusedFrom: null,
    failure: null,
    warnings: [],
    errorCount: 0,
    createdAt: '2026-11-20T08:00:00Z',
    files: [
      { name: 'answers.csv', format: 'CSV', encoding: 'utf-8', separator: ',', rows: 1135, columns: columns.length },
    ],
    columns,
    batteries: [],
    result: null,
    job: null,
    ...fields,
  };
}
