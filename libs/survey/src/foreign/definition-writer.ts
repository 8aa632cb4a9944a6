import type { Logic } from '../definition/logic.js';
import type { Item, Option } from '../definition/question-parts.js';
import type { Part } from '../definition/question-schemas.js';
import type { Block, Page, SurveyDefinition } from '../definition/survey-definition.js';
import { surveyTemplate } from '../templates/templates.js';
import type { ForeignSurvey, ImportNote } from './foreign-survey.js';
import { languageTag } from './language-tag.js';
import { plainWords } from './plain-words.js';
import type { Spoken } from './spoken.js';

const LONGEST_KEY = 40;
const MOST_NOTES = 500;

/** What a question of the other program has become: conditions are written in these terms. */
export interface ForeignField {
  readonly key: string;
  /** Ours by theirs: keys of options, or points of a scale; empty when the answer is typed. */
  readonly options: ReadonlyMap<string, string | number>;
  readonly isList: boolean;
  /** Whether what is typed is a number. */
  readonly isNumber?: boolean;
}

/** How the other program puts answers into words. */
export interface Placeholders {
  /** Global; its first group is what `nameOf` is given. */
  readonly pattern: RegExp;
  /** The name of the question, as in `fields`. */
  nameOf(found: string): string;
}

/** Collects the parts of a survey under keys of ours, and what could not be understood. */
export class DefinitionWriter {
  readonly notes: ImportNote[] = [];
  /** By the name that the other program gives a question. */
  readonly fields = new Map<string, ForeignField>();
  private readonly taken = new Set<string>();
  private readonly blocks: Block[] = [];
  private readonly translations = new Map<string, Map<string, string>>();
  private readonly noted = new Set<string>();
  /** What the other program calls a thing, by our key. */
  private readonly names = new Map<string, string>();

  constructor(
    private readonly language: string,
    private readonly placeholders: Placeholders,
  ) {}

  note(where: string, sentence: string): void {
    const said = `${where}\n${sentence}`;
    if (this.notes.length >= MOST_NOTES || this.noted.has(said)) return;
    this.noted.add(said);
    this.notes.push({ where: plainWords(where) || 'Survey', sentence });
  }

  /** A key that nothing has yet, near to the name. */
  keyFor(name: string, fallback: string): string {
    const bare = plainKey(name);
    const wanted = /^[a-z]/.test(bare) ? bare : `${fallback}${bare ? `-${bare}` : ''}`;
    let key = wanted;
    for (let number = 2; this.taken.has(key); number += 1) key = `${wanted}-${number}`;
    this.taken.add(key);
    this.names.set(key, name);
    return key;
  }

  /** The words in the first language; the others are kept as translations of that path. */
  words(path: string, spoken: Spoken): string {
    if (typeof spoken === 'string') return this.text(path, spoken);
    const own = spoken.get(this.language);
    const first = own ?? spoken.get('default') ?? [...spoken.values()][0] ?? '';
    for (const [named, given] of spoken) {
      // SurveyJS calls English "default" beside a survey in another language.
      const tag = named === 'default' ? (own === undefined ? null : 'en') : languageTag(named);
      if (tag === null || tag === this.language || given === '') continue;
      const words = this.translations.get(tag) ?? new Map<string, string>();
      if (!words.has(path)) this.translations.set(tag, words.set(path, this.text(path, given)));
    }
    return this.text(path, first);
  }

  /** Words that are read and not answered; no part where there are none. */
  statement(name: string, spoken: Spoken): Part[] {
    const key = this.keyFor(name, 'statement');
    const title = this.words(`${key}.title`, spoken);
    return title ? [{ key, type: 'statement', title }] : [];
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

  /** Without markup, with our placeholders. */
  private text(path: string, given: string): string {
    const where = this.names.get(path.split('.')[0]!) ?? 'Survey';
    if (/<img\b/i.test(given)) this.note(where, 'A picture in its words was left out');
    return plainWords(given).replace(this.placeholders.pattern, (whole, found: string) => {
      const field = this.fields.get(this.placeholders.nameOf(found));
      if (field) return `{{${field.key}}}`;
      this.note(where, `Its words take “${whole}” from elsewhere: it stays as it is written there`);
      return whole;
    });
  }

  /** @param said - Words for the title and the endings, where the other program has them. */
  finish(
    program: ForeignSurvey['program'],
    said: { readonly title: Spoken; readonly complete?: Spoken; readonly quotaFull?: Spoken },
    more: Partial<SurveyDefinition> = {},
  ): ForeignSurvey {
    const blank = surveyTemplate('blank', this.words('title', said.title) || 'Imported survey');
    const complete = this.words('endings.complete', said.complete ?? '');
    const quotaFull = this.words('endings.quotaFull', said.quotaFull ?? '');
    if (!this.language.startsWith('en')) {
      this.note('Survey', 'Closing words that it does not bring are in English: look at them');
    }
    const endings = { ...blank.endings, ...(complete && { complete }), ...(quotaFull && { quotaFull }) };
    const languages = [this.language, ...this.translations.keys()];
    const translations = Object.fromEntries(
      [...this.translations].map(([language, words]) => [language, Object.fromEntries(words)]),
    );
    const blocks =
      this.blocks.length > 0 ? this.blocks : [{ key: 'block', title: '', pages: [{ key: 'page', parts: [] }] }];
    const definition = { ...blank, endings, languages, blocks, translations, ...more };
    return { program, definition, notes: this.notes };
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
