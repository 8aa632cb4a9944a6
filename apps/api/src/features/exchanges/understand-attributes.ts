import type { QdaProject, QdaValue, QdaVariable } from '@needfinder/file-formats';
import type { AttributeDefinition, AttributeValueType } from '@needfinder/survey';
import type { ExchangedPerson, ExchangedValues } from './exchange-content.js';
import { consentPurposeOf, readAttributeWords } from './exchange-words.js';

/** Texts with more different values than this are no categories. */
const MOST_LEVELS = 50;
const MOST_KEY = 200;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

export interface UnderstoodAttributes {
  readonly attributes: readonly AttributeDefinition[];
  /** What a case or source says of itself; values that are not of their type are counted and left out. */
  readonly valuesOf: (values: readonly QdaValue[]) => ExchangedValues;
  readonly consentsOf: (values: readonly QdaValue[]) => ExchangedPerson['consents'];
  readonly misfits: () => number;
}

/** Variables of a project as attributes, but for those that say what people allow. Two of one name are one. */
export function understandAttributes({ variables, cases, sources }: QdaProject): UnderstoodAttributes {
  const said = [...cases, ...sources].flatMap(({ values }) => values);
  const attributes = new Map<string, AttributeDefinition>();
  const byId = new Map<string, AttributeDefinition>();
  const purposes = new Map(
    variables.flatMap(({ id, name }) => {
      const purpose = consentPurposeOf(name);
      return purpose ? [[id, purpose] as const] : [];
    }),
  );
  for (const variable of variables) {
    if (purposes.has(variable.id)) continue;
    const key = variable.name.trim().slice(0, MOST_KEY) || 'Unnamed';
    const attribute = attributes.get(key) ?? definitionOf(key, variable, said);
    attributes.set(key, attribute);
    byId.set(variable.id, attribute);
  }
  let misfits = 0;
  return {
    attributes: [...attributes.values()],
    valuesOf: (values) =>
      Object.fromEntries(
        values.flatMap(({ variableId, value }) => {
          const attribute = byId.get(variableId);
          if (value === null || value.trim() === '' || purposes.has(variableId)) return [];
          const read = attribute && valueOf(attribute.valueType, value.trim());
          if (read === undefined) misfits += 1;
          return read === undefined ? [] : [[attribute!.key, read] as const];
        }),
      ),
    consentsOf: (values) =>
      Object.fromEntries(
        values.flatMap(({ variableId, value }) => {
          const purpose = purposes.get(variableId);
          return purpose && (value === 'given' || value === 'withheld') ? [[purpose, value] as const] : [];
        }),
      ),
    misfits: () => misfits,
  };
}

function definitionOf(key: string, variable: QdaVariable, said: readonly QdaValue[]): AttributeDefinition {
  const { kind, valueType } = readAttributeWords(variable.description);
  const levels = new Set(said.flatMap(({ variableId, value }) => (variableId === variable.id && value) || []));
  const guessed = levels.size > MOST_LEVELS ? 'text' : 'category';
  const ofType: Partial<Record<QdaVariable['type'], AttributeValueType>> = {
    ...{ Integer: 'number', Float: 'number', Date: 'date', DateTime: 'text', Boolean: 'category' },
  };
  return {
    ...{ key, title: key, attributeKind: kind ?? 'demographic' },
    valueType: ofType[variable.type] ?? (valueType === 'text' || valueType === 'category' ? valueType : guessed),
  };
}

function valueOf(type: AttributeValueType, text: string): string | number | undefined {
  if (type === 'number') return Number.isFinite(Number(text)) ? Number(text) : undefined;
  if (type === 'date') return ISO_DATE.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
  return text;
}
