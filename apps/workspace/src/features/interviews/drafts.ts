import type { ImportInterviewInput } from '../../gql/schema.generated.js';
import type { PreviewInterviewsMutation } from './preview-interviews.mutation.generated.js';

export type Draft = PreviewInterviewsMutation['previewInterviews'][number];

/** Whom an interview is with: somebody the study knows, somebody new, or nobody who is named. */
export type Person =
  | { readonly kind: 'known'; readonly id: string; readonly key: string }
  | { readonly kind: 'new'; readonly key: string }
  | { readonly kind: 'nobody' };

/** A draft with what was corrected in it. */
export interface EditedDraft {
  readonly draft: Draft;
  readonly title: string;
  /** Names of the speakers who ask. */
  readonly interviewers: readonly string[];
  readonly person: Person;
  /** By attribute key; only what was typed. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly isLeftOut: boolean;
}

/** A draft as it was understood. What the study has already is left out; what cannot be read cannot be put in. */
export function editedOf(draft: Draft): EditedDraft {
  const guess = draft.respondentGuess;
  const person: Person = guess?.respondent
    ? { kind: 'known', id: guess.respondent.id, key: guess.respondent.key }
    : guess
      ? { kind: 'new', key: guess.key }
      : { kind: 'nobody' };
  const asking = draft.speakers.filter(({ role }) => role === 'INTERVIEWER');
  return {
    draft,
    title: draft.title,
    interviewers: asking.flatMap(({ name }) => name ?? []),
    person,
    attributes: {},
    isLeftOut: draft.duplicateOf !== null,
  };
}

/** Why a draft cannot be imported as it stands; null when it can. */
export function problemOf({ draft, title, person }: EditedDraft): string | null {
  if (draft.error) return draft.error;
  if (title.trim() === '') return 'Give it a title';
  if (person.kind === 'new' && person.key.trim() === '') return 'Give the new person a key, or choose nobody';
  return null;
}

/** The drafts that the button imports. */
export const importable = (drafts: readonly EditedDraft[]): EditedDraft[] =>
  drafts.filter(({ draft, isLeftOut }) => draft.error === null && !isLeftOut);

export function inputOf({ draft, title, interviewers, person, attributes }: EditedDraft): ImportInterviewInput {
  return {
    key: draft.key,
    title: title.trim(),
    interviewers: [...interviewers],
    respondentId: person.kind === 'known' ? person.id : null,
    newRespondentKey: person.kind === 'new' ? person.key.trim() : null,
    attributes: Object.entries(attributes)
      .filter(([, value]) => value.trim() !== '')
      .map(([key, value]) => ({ key, value: value.trim() })),
  };
}
