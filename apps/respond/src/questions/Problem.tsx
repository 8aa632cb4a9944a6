import type { Asking } from './question-props.js';

/** Ids of what is said about these fields; undefined when nothing is wrong. */
export const problemIds = ({ problems }: Asking, ...fields: readonly string[]): string | undefined =>
  fields
    .filter((field) => problems.has(field))
    .map((field) => `p-${field}`)
    .join(' ') || undefined;

/** What is wrong with a field, where it is wrong. */
export function Problem({ field, asking }: { readonly field: string; readonly asking: Asking }) {
  const sentence = asking.problems.get(field);
  return sentence ? (
    <p class="problem" id={`p-${field}`}>
      {sentence}
    </p>
  ) : null;
}
