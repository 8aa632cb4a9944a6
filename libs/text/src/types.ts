import type { MentionKind, TextRole } from '@needfinder/domain';

/** Offsets count Unicode code points and are half-open: the span is [start, end). */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One answer or one turn, with what is known about how it came to be. */
export interface SourceText {
  readonly id: string;
  readonly text: string;
  /** ISO 639-1; detected when absent. */
  readonly language?: string;
  /** What the question asks for; guessed from `frame` when absent. */
  readonly role?: TextRole;
  /** The question, or the interviewer's turn before this one. Never searched for mentions itself. */
  readonly frame?: string;
  /** Who said it; quotes and needs count people by it. The text's own id when absent. */
  readonly respondent?: string;
}

/** 0 plain, 1 noticeable, 2 strong, 3 extreme. */
export type Intensity = 0 | 1 | 2 | 3;
/** -1 complains, 0 neutral, 1 praises. */
export type Polarity = -1 | 0 | 1;

/** A passage in which somebody expresses a pain, desire, job, gain or workaround. */
export interface NeedMention extends Passage {
  readonly textId: string;
  /** Probability of each kind, each in [0, 1]; kinds are not exclusive, so they need not sum to 1. */
  readonly kinds: Readonly<Record<MentionKind, number>>;
  /** The most probable kind. */
  readonly kind: MentionKind;
  /** Probability that the passage is a need mention of any kind, in [0, 1]. */
  readonly probability: number;
  readonly intensity: Intensity;
  readonly polarity: Polarity;
}

export interface MentionOptions {
  /** Passages under this probability are left out. Default 0.5. */
  readonly minProbability?: number;
}

export interface SplitOptions {
  /** ISO 639-1; steers sentence breaking and abbreviations. Default `en`. */
  readonly language?: string;
}

export interface DetectedLanguage {
  /** ISO 639-1, or `und` when nothing speaks for any language. */
  readonly language: string;
  /** In [0, 1]. */
  readonly confidence: number;
}

export interface IdentifiedText {
  readonly id: string;
  readonly text: string;
}

/**
 * Vectors of equal length by text, from an encoder that was trained elsewhere and runs outside the engine; a text
 * without one is placed by its words alone. Which texts to embed say `textsToEmbed` and `passagesToEmbed`.
 */
export type Embeddings = ReadonlyMap<string, Float32Array>;

export interface ThemeOptions {
  /** Number of themes, or `auto` to find it. Default `auto`. */
  readonly themes?: number | 'auto';
  /** Integer ≥ 0. */
  readonly seed: number;
  /** Share of the texts, in [0, 1), that may stay without a theme: those that fit worst. Default 0. */
  readonly unassignedShare?: number;
  /** A second opinion beside the vectors learned from the corpus. */
  readonly embeddings?: Embeddings;
  /** What a person said; always obeyed. */
  readonly links?: ThemeLinks;
  /** Themes of an earlier run, of these texts or fewer: what is still the same theme keeps its id. */
  readonly previous?: readonly KnownTheme[];
  readonly onProgress?: ProgressListener;
}

/** By ids of texts. Texts that have no words to go by cannot be linked and are passed over. */
export interface ThemeLinks {
  /** Each list is in one theme. */
  readonly together?: readonly (readonly string[])[];
  /** These two are in different themes. */
  readonly apart?: readonly (readonly [string, string])[];
  /** Each list stands for a theme of its own. */
  readonly seeds?: readonly (readonly string[])[];
}

export interface KnownTheme {
  readonly id: string;
  /** Texts that were assigned, as they were written. */
  readonly texts: readonly string[];
}

/** Two themes that are alike, or two groups of them, each named by the theme of it that is listed first. */
export interface ThemeKinship {
  readonly themes: readonly [string, string];
  /** Mean squared distance of their centres, in [0, 4]; the list of kinships ascends by it. */
  readonly distance: number;
}

export interface Progress {
  readonly step: string;
  /** Share of the whole work that is done, in [0, 1]. */
  readonly share: number;
}
export type ProgressListener = (progress: Progress) => void;

export interface Theme {
  /** Kept from an earlier run, or derived from the content of the theme: the same texts give the same id. */
  readonly id: string;
  /** Words that stand like this in one of the texts. */
  readonly label: string;
  readonly phrases: string[];
  /** Number of texts assigned. */
  readonly size: number;
}

export interface ThemeAssignment {
  readonly textId: string;
  /** Null when the text has no words to go by, or is among the worst fits that were to stay unassigned. */
  readonly theme: string | null;
  /** In [0, 1]: how much closer the text is to its theme than to the nearest other one. */
  readonly fit: number;
}

export interface ThemeQuality {
  /** Mean normalised pointwise mutual information of the phrases, in [-1, 1]; null under 500 texts, where it misleads. */
  readonly npmi: number | null;
  /** Share of the phrases that belong to one theme only, in [0, 1]. */
  readonly diversity: number;
  /** Mean adjusted Rand index between the consensus and the partitions it is made of. */
  readonly stability: number;
}

export interface ThemesFound {
  /** Those that explain most of their texts first: large ones whose texts are alike. */
  readonly themes: Theme[];
  readonly assignments: ThemeAssignment[];
  /** Number of themes found. */
  readonly k: number;
  /** The nearest first: joining them one after the other gives broader and broader themes. */
  readonly hierarchy: ThemeKinship[];
  readonly quality: ThemeQuality;
}

/** Whether a passage supports its need or speaks against it ("that was never a problem for me"). */
export type Stance = 'for' | 'against';

export interface NeedPassage extends Passage {
  readonly textId: string;
  readonly kind: MentionKind;
  readonly probability: number;
  readonly intensity: Intensity;
  readonly stance: Stance;
}

export interface CodebookTheme {
  readonly key: string;
  readonly label: string;
  readonly phrases: string[];
}

/** A need as the engine proposes it: always a draft until a person accepts it. */
export interface ProposedNeed {
  readonly key: string;
  /** Words of a respondent. */
  readonly label: string;
  /** Draft in outcome or job form. */
  readonly statement: string;
  readonly themeKey: string;
  readonly passages: NeedPassage[];
}

/** A need that is there already: people rated it, or a person wrote it. */
export interface KnownNeed {
  readonly id: string;
  /** Its name and statement. */
  readonly words: string;
}

export interface CodebookOptions {
  /** Passages that speak of one of these are attached to it, each by itself, and to no proposed need. */
  readonly known?: readonly KnownNeed[];
  /** Integer ≥ 0. */
  readonly seed: number;
  readonly themes?: number | 'auto';
  readonly minProbability?: number;
  readonly embeddings?: Embeddings;
  readonly onProgress?: ProgressListener;
}

export interface Codebook {
  readonly engineVersion: string;
  readonly themes: CodebookTheme[];
  readonly needs: ProposedNeed[];
  /** What speaks of needs that were known before. */
  readonly attached: { readonly id: string; readonly passages: NeedPassage[] }[];
  readonly mentions: NeedMention[];
}

export interface QuoteCandidate {
  readonly textId: string;
  readonly text: string;
  readonly respondent?: string;
  readonly stance?: Stance;
  readonly probability?: number;
}

export interface QuoteOptions {
  /** Quotes wanted. Default 3. */
  readonly count?: number;
  /** Counter-quotes wanted. Default 1. */
  readonly counterCount?: number;
  /** Weight of closeness to the whole against difference from the quotes already chosen, in [0, 1]. Default 0.6. */
  readonly closeness?: number;
}

export interface PickedQuotes<T> {
  /** The medoid first, then diverse ones; at most one per respondent. */
  readonly quotes: T[];
  /** Passages with stance `against`; at most one per respondent. */
  readonly counterQuotes: T[];
}
