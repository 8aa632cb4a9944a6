import type { MentionKind } from '@needfinder/domain';

/** What a rule says about a passage it matches. */
export interface Rule {
  /** Stable: a learned model may use the rule as a feature. */
  readonly id: string;
  /** Lower-case words of which one must occur; the pattern is only tried then. Empty: always tried. */
  readonly cues: readonly string[];
  /** Tried on the passage in lower case; absent: the cue word alone decides. */
  readonly pattern?: RegExp;
  /** Log-odds added per kind. */
  readonly weights: Readonly<Partial<Record<MentionKind, number>>>;
  /** Taken from every kind: courtesy, questions, remarks about the survey. */
  readonly doubt?: number;
  /** 1: says that a trouble is absent or something works. */
  readonly polarity?: 1;
  /** The cue words may be what a passage is about, and not only how it judges. */
  readonly namesSubjects?: true;
}

/** The rules of one language, ready for look-up. */
export interface RuleSet {
  readonly byCue: ReadonlyMap<string, readonly Rule[]>;
  readonly always: readonly Rule[];
  readonly intensifiers: ReadonlySet<string>;
  readonly hedges: ReadonlySet<string>;
  /** Words that judge rather than name; they say nothing about the subject. */
  readonly evaluative: ReadonlySet<string>;
}

export function ruleSet(rules: readonly Rule[], intensifiers: string, hedges: string): RuleSet {
  const byCue = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const cue of rule.cues) byCue.set(cue, [...(byCue.get(cue) ?? []), rule]);
  }
  const strong = new Set(intensifiers.split(/\s+/));
  const weak = new Set(hedges.split(/\s+/));
  const judging = rules
    .filter(({ pattern, namesSubjects }) => pattern === undefined && namesSubjects !== true)
    .flatMap((rule) => rule.cues);
  return {
    byCue,
    always: rules.filter(({ cues }) => cues.length === 0),
    intensifiers: strong,
    hedges: weak,
    evaluative: new Set([...judging, ...strong, ...weak]),
  };
}

/** Words of a list written as one string. */
export const cues = (words: string): string[] => words.split(/\s+/);
