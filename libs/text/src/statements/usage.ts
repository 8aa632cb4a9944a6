/** How texts use words that can be verbs or names. */
export interface Usage {
  /** "to run", "I run", "running". */
  isDone(verb: string): boolean;
  /** "the side effects", "no side effects". */
  isNamed(phrase: string): boolean;
}

const WHO_ACTS = String.raw`(?:to|can|can['’]?t|cannot|could|i|we|you|they)`;
const WHAT_NAMES = /(?:^|\s)(?:an?|the|any|no|my|our|your|their|these|those|of|with|for)\s$/u;

/** @param texts - English. Verbs and phrases are asked for as they stand in them, verbs in the infinitive. */
export function usageIn(texts: readonly string[]): Usage {
  const written = texts.map((text) => text.toLowerCase());
  return {
    isDone(verb) {
      const stem = verb.replace(/e$/u, '');
      const pattern = new RegExp(String.raw`\b(?:${WHO_ACTS} ${verb}|${stem}(?:${stem.at(-1)!})?ing)\b`, 'u');
      return written.some((text) => pattern.test(text));
    },
    isNamed(phrase) {
      const wanted = phrase.toLowerCase();
      return written.some((text) =>
        text
          .split(wanted)
          .slice(0, -1)
          .some((before) => WHAT_NAMES.test(before)),
      );
    },
  };
}
