import {
  type ColumnMapping,
  type ColumnProfile,
  type ColumnRole,
  mappingWarnings,
  questionsOf,
} from '@needfinder/survey';
import type { ImportEntity } from './import.entity.js';
import type { Import, ImportColumn, ImportFile } from './import.model.js';
import type { ImportFileSource } from './import-state.js';

/** Above this the profiler stops counting different values. */
const MOST_DISTINCT = 1_000;

/** The stored import as the wizard shows it. */
export function presentImport(row: ImportEntity): Import {
  const { id, studyId, jobId, state, joinKey, reusedFrom, errorCount, result, createdAt, failure, mapping } = row;
  return {
    ...{ id, studyId, jobId, state, joinKey, reusedFrom, errorCount, result, createdAt, failure },
    files: row.files.map(presentFile),
    rows: row.rowCount,
    columns: columnsOf(row),
    batteries: mapping?.batteries ?? [],
    warnings: [...row.warnings, ...(mapping ? warningsOf(mapping) : [])],
  };
}

function warningsOf(mapping: NonNullable<ImportEntity['mapping']>): string[] {
  const warnings = mappingWarnings(mapping);
  return questionsOf(mapping).length > 0
    ? warnings
    : [...warnings, 'No column is a question: there is nothing to analyse'];
}

const FORMATS = { delimited: 'CSV', workbook: 'XLSX', sav: 'SPSS', 'triple-s': 'Triple-S' } as const;

function presentFile({ name, layout, rows }: ImportFileSource): ImportFile {
  const format = !layout ? '' : layout.delimiter === '\t' ? 'TSV' : FORMATS[layout.format];
  const { encoding = null, delimiter = null, columns = 0 } = layout ?? {};
  return { name, format, encoding, separator: delimiter, rows, columns };
}

function columnsOf({ mapping, profiles, files, corrected }: ImportEntity): ImportColumn[] {
  if (!mapping || !profiles) return [];
  const profileOf = new Map(profiles.columns.map((profile) => [profile.index, profile]));
  const fileOf = new Map(profiles.join?.columns.map(({ index, file }) => [index, file]));
  return mapping.columns.map((column) => {
    const file = files[fileOf.get(column.index) ?? 0]!.name;
    const profile = profileOf.get(column.index)!;
    return presentColumn(column, profile, { file, corrected: corrected.includes(column.index) });
  });
}

function presentColumn(
  { index, name, title, role, missing, why, confidence }: ColumnMapping,
  { samples, distinct, count, empty }: ColumnProfile,
  { file, corrected }: { file: string; corrected: boolean },
): ImportColumn {
  return {
    ...{ index, name, title, file, why, confidence, corrected, samples },
    ...presentRole(role),
    missing: Object.entries(missing).map(([word, state]) => ({ word, state })),
    distinct: distinct === 'many' ? MOST_DISTINCT : distinct,
    filled: count - empty,
  };
}

type RoleFields = Pick<
  ImportColumn,
  | 'kind'
  | 'attributeKind'
  | 'valueType'
  | 'need'
  | 'aspect'
  | 'higherIsMore'
  | 'points'
  | 'battery'
  | 'options'
  | 'ordered'
  | 'question'
  | 'option'
  | 'textRole'
  | 'purpose'
  | 'given'
  | 'withheld'
>;

function presentRole(role: ColumnRole): RoleFields {
  const nothing = {
    ...{ attributeKind: null, valueType: null, need: null, aspect: null, higherIsMore: null, battery: null },
    ...{ points: [], options: [], ordered: null, question: null, option: null, textRole: null },
    ...{ purpose: null, given: [], withheld: [] },
  };
  if (role.kind === 'multiple-choice') {
    const { kind, question, option } = role;
    return { ...nothing, kind, question, option: option || null };
  }
  return { ...nothing, ...role };
}
