import type { MethodOption, RunOptionsInput, StyleOption } from '../../gql/schema.generated.js';

/** Options as a form holds them: what is left out is as the engine does it by default. */
export type OptionsDraft = { -readonly [Key in keyof RunOptionsInput]?: RunOptionsInput[Key] };

/** What the engine does where nothing is said. */
export const ENGINE_DEFAULTS = {
  method: 'AUTO',
  style: 'AUTO',
  kMin: 1,
  kMax: 8,
  seed: 1,
  restarts: 20,
  bootstrap: 50,
} as const satisfies Required<OptionsDraft>;

export const METHOD_CHOICES: readonly { readonly value: MethodOption; readonly label: string }[] = [
  { value: 'AUTO', label: 'As the data suggest' },
  { value: 'LCA', label: 'Latent classes (answers of any kind, missing answers allowed)' },
  { value: 'KMEANS', label: 'k-means (ratings only)' },
  { value: 'WARD', label: 'Ward (a tree of ever larger groups, ratings only)' },
  { value: 'PAM', label: 'PAM (groups around typical people, answers of any kind)' },
  { value: 'CONSENSUS', label: 'Consensus (of latent classes, k-means and Ward)' },
];

export const STYLE_CHOICES: readonly { readonly value: StyleOption; readonly label: string }[] = [
  { value: 'AUTO', label: 'As the data suggest' },
  { value: 'RAW', label: 'Ratings as given' },
  { value: 'CENTRED', label: 'Ratings relative to the mean of each person' },
];

export const NUMBER_OPTIONS = [
  { key: 'kMin', label: 'Fewest segments', min: 1, max: 20 },
  { key: 'kMax', label: 'Most segments', min: 1, max: 20 },
  { key: 'restarts', label: 'Starts for each number of segments', min: 1, max: 500 },
  { key: 'bootstrap', label: 'Resamples for the stability', min: 0, max: 500 },
  { key: 'seed', label: 'Seed', min: 0, max: 2 ** 31 - 1 },
] as const;

/** Only what differs from the engine's own choice is sent, so that a better default of a later engine is used. */
export function optionsInput(draft: OptionsDraft): RunOptionsInput {
  const keys = Object.keys(ENGINE_DEFAULTS) as (keyof typeof ENGINE_DEFAULTS)[];
  return Object.fromEntries(keys.filter((key) => draft[key] != null).map((key) => [key, draft[key]]));
}

/** Why these options cannot be run, or nothing. */
export function optionsProblem(draft: OptionsDraft): string | null {
  const kMin = draft.kMin ?? ENGINE_DEFAULTS.kMin;
  const kMax = draft.kMax ?? ENGINE_DEFAULTS.kMax;
  return kMin > kMax ? `Fewest segments, ${kMin}, is above most segments, ${kMax}` : null;
}

/** The options a run was made with; the engine writes its words in lower case. */
export function optionsOf(manifest: Readonly<Record<string, unknown>>): OptionsDraft {
  const options = (manifest['options'] ?? {}) as Readonly<Record<string, unknown>>;
  const draft: Record<string, unknown> = {};
  for (const key of Object.keys(ENGINE_DEFAULTS)) {
    const value = options[key];
    if (typeof value === 'string') draft[key] = value.toUpperCase();
    else if (typeof value === 'number') draft[key] = value;
  }
  return draft as OptionsDraft;
}
