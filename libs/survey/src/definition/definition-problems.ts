import { pipedInto } from '../evaluate/pipe-text.js';
import { fieldsOf } from './fields-of.js';
import { type Logic, readsOf } from './logic.js';
import type { Part } from './question-schemas.js';
import { type SurveyDefinition, surveyDefinitionSchema } from './survey-definition.js';

/** What keeps a definition from being published. */
export interface DefinitionProblem {
  /** Key of the part, page, block or quota it is about; empty for the survey as a whole. */
  readonly key: string;
  readonly sentence: string;
}

/** Any JSON as a definition, with everything that is wrong with it; `definition` is null when it cannot even be read. */
export function readDefinition(json: unknown): {
  readonly definition: SurveyDefinition | null;
  readonly problems: readonly DefinitionProblem[];
} {
  const read = surveyDefinitionSchema.safeParse(json);
  if (read.success) return { definition: read.data, problems: definitionProblems(read.data) };
  const problems = read.error.issues.map(({ path, message }) => ({
    key: keyAt(json, path),
    sentence: `${path.slice(-2).join(' ') || 'The survey'}: ${message}`,
  }));
  return { definition: null, problems };
}

/** What is wrong between the parts of a definition that is right in its form. */
export function definitionProblems(definition: SurveyDefinition): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const say = (key: string, sentence: string) => problems.push({ key, sentence });
  const fieldKeys = new Set<string>();
  const known = new Set<string>();
  const structure = new Set<string>();
  const claim = (key: string) => {
    if (structure.has(key)) say(key, `The key “${key}” is used twice`);
    structure.add(key);
  };
  const check = (key: string, reads: readonly string[]) => {
    for (const read of reads) {
      if (!known.has(read)) say(key, `It refers to “${read}”, which no question before it asks`);
    }
  };
  const checkLogic = (key: string, logic: Logic | undefined) => check(key, readsOf(logic));

  for (const block of definition.blocks) {
    claim(block.key);
    checkLogic(block.key, block.when);
    for (const page of block.pages) {
      claim(page.key);
      checkLogic(page.key, page.when);
      for (const part of page.parts) {
        checkLogic(part.key, part.when);
        if (part.type === 'computed') checkLogic(part.key, part.logic);
        check(part.key, pipedInto('title' in part ? part.title : ''));
        for (const sentence of partFaults(part)) say(part.key, sentence);
        for (const { key } of fieldsOf(part)) {
          if (fieldKeys.has(key)) say(part.key, `Two answers would both be called “${key}”`);
          fieldKeys.add(key);
          known.add(key);
        }
      }
    }
  }
  const isAsked = definition.blocks.some(({ pages }) =>
    pages.some(({ parts }) => parts.some((part) => fieldsOf(part).length > 0)),
  );
  if (!isAsked) say('', 'The survey asks nothing yet');
  for (const quota of definition.quotas) {
    claim(quota.key);
    checkLogic(quota.key, quota.when);
  }
  if (new Set(definition.languages).size < definition.languages.length) say('', 'A language stands twice in the list');
  return problems;
}

/** Parts that refer to themselves: options, sets, expected answers, limits. */
function partFaults(part: Part): string[] {
  const faults: string[] = [];
  const lists = [
    'options' in part ? part.options : [],
    'items' in part ? part.items : [],
    'rows' in part ? part.rows : [],
    'needs' in part ? part.needs : [],
  ];
  for (const keys of lists.map((list) => list.map(({ key }) => key))) {
    const twice = keys.find((key, at) => keys.indexOf(key) !== at);
    if (twice) faults.push(`The option “${twice}” stands twice`);
  }
  const points = [
    ...('points' in part ? [part.points] : []),
    ...('scales' in part ? part.scales.map((s) => s.points) : []),
  ];
  if (points.some((scale) => scale.some(({ value }, at) => at > 0 && value <= scale[at - 1]!.value))) {
    faults.push('The points of the scale must rise');
  }
  if (part.type === 'single' || part.type === 'rating') {
    const offered: readonly unknown[] =
      part.type === 'single' ? part.options.map(({ key }) => key) : part.points.map(({ value }) => value);
    if (part.expects !== undefined && !offered.includes(part.expects))
      faults.push('The expected answer is not one of its answers');
    if (part.unlikely?.some((answer) => !offered.includes(answer)))
      faults.push('An answer that hardly anybody gives is not one of its answers');
  }
  if ('min' in part && part.min !== undefined && part.max !== undefined && part.min > part.max) {
    faults.push(`The least value ${part.min} is above the largest, ${part.max}`);
  }
  if (part.type === 'multiple' && part.least !== undefined && part.most !== undefined && part.least > part.most) {
    faults.push(`It takes at least ${part.least} choices and at most ${part.most}`);
  }
  if (part.type === 'best-worst') {
    const items = new Set(part.items.map(({ key }) => key));
    const stranger = part.sets.flat().find((key) => !items.has(key));
    if (stranger) faults.push(`The sets show “${stranger}”, which is not an item: make the design again`);
    if (part.sets.some((set) => new Set(set).size < set.length)) faults.push('A set shows an item twice');
  }
  return faults;
}

/** The nearest key above the place of a fault. */
function keyAt(json: unknown, path: readonly PropertyKey[]): string {
  let found = '';
  let at: unknown = json;
  for (const step of path) {
    at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined;
    const isPart =
      typeof at === 'object' && at !== null && ('type' in at || 'parts' in at || 'pages' in at || 'limit' in at);
    if (isPart) found = String((at as { readonly key?: unknown }).key ?? found);
  }
  return found;
}
