import type { Logic } from '../definition/logic.js';
import type { Item, Option } from '../definition/question-parts.js';
import type { Part } from '../definition/question-schemas.js';
import type { Block, Page, SurveyDefinition } from '../definition/survey-definition.js';
import { surveyTemplate } from '../templates/templates.js';
import type { ForeignSurvey, ImportNote } from './foreign-survey.js';
import { plainWords } from './plain-words.js';

const LONGEST_KEY = 40;
const MOST_NOTES = 500;

/** What a question of the other program has become: conditions are written in these terms. */
export interface ForeignField {
  readonly key: string;
  /** Ours by theirs; empty when the answer is typed. */
  readonly options: ReadonlyMap<string, string>;
  readonly isList: boolean;
}
/** Words in one language, or by language tag. */
export type Spoken = string | ReadonlyMap<string, string>;

/** Collects the parts of a survey under keys of ours, and what could not be understood. */
export class DefinitionWriter {
  readonly notes: ImportNote[] = [];
  /** By the name that the other program gives a question. */
  readonly fields = new Map<string, ForeignField>();
  private readonly taken = new Set<string>();
  private readonly blocks: Block[] = [];
  private readonly translations = new Map<string, Map<string, string>>();

  constructor(private readonly language: string) {}

  note(where: string, sentence: string): void {
    if (this.notes.length < MOST_NOTES) this.notes.push({ where: plainWords(where) || 'Survey', sentence });
  }

  /** A key that nothing has yet, near to the name. */
  keyFor(name: string, fallback: string): string {
    const bare = plainKey(name);
    const wanted = /^[a-z]/.test(bare) ? bare : `${fallback}${bare ? `-${bare}` : ''}`;
    let key = wanted;
    for (let number = 2; this.taken.has(key); number += 1) key = `${wanted}-${number}`;
    this.taken.add(key);
    return key;
  }

  /** The words in the first language; the others are kept as translations of that path. */
  words(path: string, spoken: Spoken): string {
    if (typeof spoken === 'string') return plainWords(spoken);
    const first = spoken.get(this.language) ?? spoken.get('default') ?? [...spoken.values()][0] ?? '';
    for (const [language, text] of spoken) {
      if (language === this.language || !/^[a-z]{2,3}(-[A-Z][A-Za-z]+)?$/.test(language)) continue;
      const words = this.translations.get(language) ?? new Map<string, string>();
      this.translations.set(language, words.set(path, plainWords(text)));
    }
    return plainWords(first);
  }

  /** Options of a question, with keys of ours; `theirs` maps what the other program calls each. */
  options(partKey: string, list: string, given: readonly { code: string; spoken: Spoken }[]) {
    const theirs = new Map<string, string>();
    const taken = new Set<string>();
    const items = given.map(({ code, spoken }, at): Option & Item => {
      const bare = plainKey(code);
      const wanted = /^[a-z]/.test(bare) ? bare : `item-${bare || at + 1}`;
      let key = wanted;
      for (let number = 2; taken.has(key); number += 1) key = `${wanted}-${number}`;
      taken.add(key);
      theirs.set(code, key);
      return { key, label: this.words(`${partKey}.${list}.${key}`, spoken) || code || key };
    });
    return { items, theirs };
  }

  addBlock(title: string, pages: readonly Page[], more: Pick<Block, 'shuffle' | 'when' | 'anchored'> = {}): void {
    const asked = pages.filter(({ parts }) => parts.length > 0);
    if (asked.length === 0) return;
    this.blocks.push({ key: this.keyFor(`${title}-block`, 'block'), title: plainWords(title), pages: asked, ...more });
  }

  page(name: string, parts: Part[], more: Pick<Page, 'shuffle' | 'when'> = {}): Page {
    return { key: this.keyFor(`${name}-page`, 'page'), parts, ...more };
  }

  finish(program: ForeignSurvey['program'], title: string, more: Partial<SurveyDefinition> = {}): ForeignSurvey {
    const blank = surveyTemplate('blank', plainWords(title) || 'Imported survey');
    const languages = [this.language, ...[...this.translations.keys()].filter((one) => one !== this.language)];
    const translations = Object.fromEntries(
      [...this.translations].map(([language, words]) => [language, Object.fromEntries(words)]),
    );
    const blocks =
      this.blocks.length > 0 ? this.blocks : [{ key: 'block', title: '', pages: [{ key: 'page', parts: [] }] }];
    return { program, definition: { ...blank, languages, blocks, translations, ...more }, notes: this.notes };
  }
}

/** Lower-case letters and digits, joined by single dashes; empty when the name has none. */
const plainKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_KEY)
    .replace(/^-|-$/g, '');

/** Both conditions, where there are two. */
export const both = (one: Logic | undefined, other: Logic | undefined): Logic | undefined =>
  one === undefined ? other : other === undefined ? one : { and: [one, other] };
/** Nothing where there is no condition: a definition has no empty settings. */
export const shownWhen = (when: Logic | undefined): { when?: Logic } => (when === undefined ? {} : { when });
export const numberedPoints = (labels: readonly string[], first = 1) =>
  labels.map((label, at) => ({ value: first + at, label }));
