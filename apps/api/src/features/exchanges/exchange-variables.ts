import type { AttributeKind, StoredAnswers } from '@needfinder/domain';
import type { QdaValue, QdaVariable } from '@needfinder/file-formats';
import { type AttributeValueType, tellsContact } from '@needfinder/survey';
import { presentAnswer } from '../respondents/index.js';
import { attributeWords, variableTypeOf } from './exchange-words.js';

interface AttributeToWrite {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly kind: AttributeKind;
  readonly valueType: AttributeValueType;
}

/** As XML Schema has them; a variable with any other value is written as text. */
const FORMS: Partial<Readonly<Record<AttributeValueType, RegExp>>> = {
  number: /^-?\d+(\.\d+)?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

/** Attributes of a study as variables of a project. */
export class Variables {
  readonly #misfits = new Set<string>();

  constructor(private readonly attributes: readonly AttributeToWrite[]) {}

  /**
   * What is known of somebody; where there is no value, whatever the reason, there is none in the project. Of people who
   * withhold contact nothing tells how to reach them.
   */
  valuesOf(stored: StoredAnswers, isReachable = true): QdaValue[] {
    return this.attributes.flatMap(({ id, key, title, valueType }) => {
      if (!isReachable && tellsContact([key, title])(stored[key])) return [];
      const presented = presentAnswer(stored[key]).value;
      if (presented === null) return [];
      const value = valueType === 'number' ? plainNumber(presented) : presented;
      if (FORMS[valueType]?.test(value) === false) this.#misfits.add(id);
      return [{ variableId: id, value }];
    });
  }

  /** Of all attributes, typed by the values met so far. Two of one title are told apart by their keys. */
  written(): QdaVariable[] {
    const titles = this.attributes.map(({ title }) => title);
    return this.attributes.map(({ id, key, title, kind, valueType }) => ({
      ...{ id, description: attributeWords(kind, valueType) },
      type: this.#misfits.has(id) ? 'Text' : variableTypeOf(valueType),
      name: titles.filter((one) => one === title).length > 1 ? `${title} (${key})` : title,
    }));
  }
}

/** `1e+21` is no decimal of XML Schema. */
const plainNumber = (text: string): string =>
  /e/i.test(text) && Number.isFinite(Number(text))
    ? Number(text).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : text;
