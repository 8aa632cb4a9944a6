import type { ConsentPurpose, ConsentState, MentionKind } from '@needfinder/domain';
import type { QdaCode, Turn } from '@needfinder/file-formats';
import type { AttributeDefinition } from '@needfinder/survey';

/** Where something stands in an interview: a stretch of a turn, in code points of its text. */
export interface PlaceInTurn {
  /** From 0. */
  readonly turn: number;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

export interface ExchangedCoding extends PlaceInTurn {
  /** Id of a code of the file. */
  readonly code: string;
  /** Place among the coders. */
  readonly coder: number;
  readonly stance: 'for' | 'against';
  readonly kind: MentionKind;
  readonly intensity: number;
}

export interface ExchangedMemo {
  readonly text: string;
  /** Place among the coders. */
  readonly coder: number;
  /** Null: on the whole interview, or on a code. */
  readonly place: PlaceInTurn | null;
}

/** Values by key of the attribute. */
export type ExchangedValues = Readonly<Record<string, string | number>>;

export interface ExchangedInterview {
  readonly title: string;
  /** Key of the respondent. */
  readonly person: string | null;
  readonly values: ExchangedValues;
  /** ISO 639-1. */
  readonly language: string;
  readonly turns: readonly Turn[];
  readonly codings: readonly ExchangedCoding[];
  readonly memos: readonly ExchangedMemo[];
}

export interface ExchangedPerson {
  readonly key: string;
  readonly values: ExchangedValues;
  /** What the file says that they stated. */
  readonly consents: Readonly<Partial<Record<ConsentPurpose, ConsentState>>>;
}

/** A file of another program in the words of this one; nothing of it is in a study yet. */
export interface ExchangeContent {
  /** Where the file seems to come from. */
  readonly program: string;
  readonly codes: readonly QdaCode[];
  readonly codeMemos: readonly (ExchangedMemo & { readonly code: string })[];
  /** Names, as far as they coded or noted something that comes. */
  readonly coders: readonly string[];
  readonly attributes: readonly AttributeDefinition[];
  readonly people: readonly ExchangedPerson[];
  readonly interviews: readonly ExchangedInterview[];
  /** What stays behind, in sentences. */
  readonly leftBehind: readonly string[];
}
