import type { Part } from './question-schemas.js';
import type { SurveyDefinition } from './survey-definition.js';

/** One text of a survey and the path under which `translations` hold it in other languages. */
export interface SurveyText {
  readonly path: string;
  readonly text: string;
}

const PART_TEXTS = [
  'title',
  'help',
  'other',
  'unit',
  'low',
  'high',
  'best',
  'worst',
  'functional',
  'dysfunctional',
] as const;
const MORE_PART_TEXTS = ['agree', 'tooCheap', 'cheap', 'expensive', 'tooExpensive'] as const;
const SILENT = new Set(['hidden', 'computed', 'screen-out']);

type Put = (path: string, text: string) => string;

/** Every text that respondents read, in the order in which they meet them. */
export function textsOf(definition: SurveyDefinition): SurveyText[] {
  const found: SurveyText[] = [];
  mapTexts(definition, (path, text) => {
    if (text !== '') found.push({ path, text });
    return text;
  });
  return found;
}

/** The definition in another of its languages; what is not translated stays in the first one. */
export function translated(definition: SurveyDefinition, language: string): SurveyDefinition {
  if (language === definition.languages[0] || !Object.hasOwn(definition.translations, language)) return definition;
  const words = definition.translations[language]!;
  return mapTexts(definition, (path, text) => (Object.hasOwn(words, path) && words[path]) || text);
}

/** Paths of texts that a language lacks. */
export function missingTranslations(definition: SurveyDefinition, language: string): SurveyText[] {
  if (language === definition.languages[0]) return [];
  const words = definition.translations[language] ?? {};
  return textsOf(definition).filter(({ path }) => !words[path]?.trim());
}

function mapTexts(definition: SurveyDefinition, put: Put): SurveyDefinition {
  return {
    ...definition,
    title: put('title', definition.title),
    blocks: definition.blocks.map((block) => ({
      ...block,
      pages: block.pages.map((page) => ({ ...page, parts: page.parts.map((part) => mapPart(part, put)) })),
    })),
    endings: {
      complete: put('endings.complete', definition.endings.complete),
      screenedOut: put('endings.screenedOut', definition.endings.screenedOut),
      quotaFull: put('endings.quotaFull', definition.endings.quotaFull),
    },
  };
}

function mapPart(part: Part, put: Put): Part {
  if (SILENT.has(part.type)) return part;
  const at = (path: string) => `${part.key}.${path}`;
  const copy: Record<string, unknown> = { ...part };
  for (const name of [...PART_TEXTS, ...MORE_PART_TEXTS]) {
    if (typeof copy[name] === 'string') copy[name] = put(at(name), copy[name]);
  }
  for (const list of ['options', 'items', 'rows', 'needs'] as const) {
    const items = copy[list] as readonly { readonly key: string; readonly label: string }[] | undefined;
    if (items) copy[list] = items.map((item) => ({ ...item, label: put(at(`${list}.${item.key}`), item.label) }));
  }
  if ('points' in part) copy.points = mapPoints(part.points, at('points'), put);
  if (part.type === 'need-battery') {
    copy.scales = part.scales.map((scale) => ({
      ...scale,
      ask: put(at(`scales.${scale.aspect}`), scale.ask),
      points: mapPoints(scale.points, at(`points.${scale.aspect}`), put),
    }));
  }
  if (part.type === 'kano') copy.answers = part.answers.map((answer, n) => put(at(`answers.${n + 1}`), answer));
  return copy as Part;
}

const mapPoints = (points: readonly { value: number; label: string }[], path: string, put: Put) =>
  points.map((point) => ({ ...point, label: put(`${path}.${point.value}`, point.label) }));
