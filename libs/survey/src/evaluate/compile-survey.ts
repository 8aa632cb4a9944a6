import { LogicEngine } from 'json-logic-engine';
import type { Field } from '../definition/field.js';
import { fieldsOf } from '../definition/fields-of.js';
import type { Logic } from '../definition/logic.js';
import type { Part } from '../definition/question-schemas.js';
import type { SurveyDefinition } from '../definition/survey-definition.js';
import { displayOrder, type PlacedPage } from './display-order.js';

/** A definition made ready to judge many answers. */
export interface CompiledSurvey {
  readonly definition: SurveyDefinition;
  /** By key. */
  readonly fields: ReadonlyMap<string, Field>;
  fieldsOfPart(part: Part): readonly Field[];
  /** The pages as the person with this seed meets them. */
  orderFor(seed: number): readonly PlacedPage[];
}

// Interpreted: its compiler would need `eval`, which the page's content security policy forbids.
const engine = new LogicEngine();
/** Orders of the people who answer right now. */
const MOST_ORDERS = 2_000;

/** The value of a piece of logic over answers; what the engine refuses (1 + "a") is null. */
export function runLogic(logic: Logic, values: object): unknown {
  try {
    return engine.run(logic, values) as unknown;
  } catch {
    return null;
  }
}

/** Whether a condition holds; one that is not there does. */
export const holds = (condition: Logic | undefined, values: object): boolean =>
  condition === undefined || Boolean(runLogic(condition, values));

/** @param definition - Without problems (`definitionProblems`). Cost: O(parts). */
export function compileSurvey(definition: SurveyDefinition): CompiledSurvey {
  const byPart = new Map<Part, readonly Field[]>();
  for (const { pages } of definition.blocks) {
    for (const { parts } of pages) for (const part of parts) byPart.set(part, fieldsOf(part));
  }
  const fields = new Map([...byPart.values()].flat().map((field) => [field.key, field]));
  const isShuffled = definition.shuffle || definition.blocks.some((b) => b.shuffle || b.pages.some((p) => p.shuffle));
  const fixed = displayOrder(definition, 0);
  const orders = new Map<number, readonly PlacedPage[]>();
  return {
    definition,
    fields,
    fieldsOfPart: (part) => byPart.get(part) ?? [],
    orderFor(seed) {
      if (!isShuffled) return fixed;
      const known = orders.get(seed);
      if (known) return known;
      const made = displayOrder(definition, seed);
      if (orders.size >= MOST_ORDERS) orders.delete(orders.keys().next().value!);
      orders.set(seed, made);
      return made;
    },
  };
}
