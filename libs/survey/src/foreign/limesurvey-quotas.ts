import type { Logic } from '../definition/logic.js';
import type { Quota } from '../definition/survey-definition.js';
import type { DefinitionWriter } from './definition-writer.js';
import { comparisonOf } from './foreign-comparison.js';
import type { LimeReader } from './limesurvey-reader.js';
import { cellOf, type Row } from './limesurvey-tables.js';

/** Quotas that are switched on: answers to one question are alternatives, answers to several hold together. */
export function limeSurveyQuotas(writer: DefinitionWriter, reader: LimeReader): Quota[] {
  const members = reader.table('quota_members');
  return reader.table('quota').flatMap((row): Quota[] => {
    const label = cellOf(row, 'name') || 'Quota';
    const limit = Number(cellOf(row, 'qlimit'));
    const own = members.filter((one) => cellOf(one, 'quota_id') === cellOf(row, 'id'));
    const when = conditionOf(writer, own);
    if (cellOf(row, 'active') === '0') {
      writer.note(`Quota ${label}`, 'It is switched off there and was left out');
      return [];
    }
    if (when === null || !Number.isInteger(limit) || limit < 0) {
      writer.note(`Quota ${label}`, 'Whom it counts was not understood, so it was left out: set it anew');
      return [];
    }
    return [{ key: writer.keyFor(label, 'quota'), label, limit, when }];
  });
}

function conditionOf(writer: DefinitionWriter, members: readonly Row[]): Logic | null {
  const questions = [...new Set(members.map((one) => cellOf(one, 'qid')))];
  const all = questions.map((qid): Logic | null => {
    const field = writer.fields.get(`Q${qid}`);
    const codes = members.filter((one) => cellOf(one, 'qid') === qid).map((one) => cellOf(one, 'code'));
    const any = codes.map((code) => (field ? comparisonOf(field, '==', code) : null));
    return any.includes(null) ? null : any.length === 1 ? any[0]! : { or: any as Logic[] };
  });
  if (all.length === 0 || all.includes(null)) return null;
  return all.length === 1 ? all[0]! : { and: all as Logic[] };
}
