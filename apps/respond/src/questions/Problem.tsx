import type { Asking } from './question-props.js';

/** What is wrong with a field, where it is wrong. */
export function Problem({ field, asking }: { readonly field: string; readonly asking: Asking }) {
  const sentence = asking.problems.get(field);
  return sentence ? (
    <p class="problem" id={`p-${field}`}>
      {sentence}
    </p>
  ) : null;
}
