import { useMutation } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { newId } from '../../app/new-id.js';
import type { CodingStepInput } from '../../gql/schema.generated.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { type Code, withRecent } from './codes.js';
import type { CodingStore, PlacedCoding } from './coding-store.js';
import { CreateCodeDocument } from './create-code.mutation.generated.js';
import type { Place } from './text-places.js';

const MOST_LABEL = 200;
const NEW_CODE: Omit<Code, 'id' | 'label'> = {
  ...{ kind: 'need', words: '', position: 0, depth: 0, definition: '', colour: null, pattern: null },
};

/** Everything a coder does with codings, each as one step. */
export function useCodingActions(interviewId: string, store: CodingStore) {
  const studyId = useStudyId();
  const [recent, setRecent] = useState<readonly string[]>([]);
  const [createCode] = useMutation(CreateCodeDocument);

  const take = useCallback(
    (label: string, parts: Partial<Pick<CodingStepInput, 'put' | 'remove' | 'judge'>>) =>
      store.take({ id: newId(), interviewId, label, put: [], remove: [], judge: [], ...parts }),
    [interviewId, store],
  );
  const codeParts = ({ id, kind }: Pick<Code, 'id' | 'kind'>) => (kind === 'need' ? { needId: id } : { themeId: id });
  const placeOf = ({ turnId, start, end, stance }: PlacedCoding) => ({ turnId, start, end, stance });

  const apply = (place: Place, code: Code): string => {
    const id = newId();
    take(`Code with “${code.label}”`, { put: [{ id, ...place, ...codeParts(code) }] });
    setRecent((known) => withRecent(known, code.id));
    return id;
  };
  return {
    recent,
    apply,
    /** Another code for the same passage. */
    recode: (coding: PlacedCoding, code: Code) => {
      take(`Recode as “${code.label}”`, { put: [{ id: coding.id, ...placeOf(coding), ...codeParts(code) }] });
      setRecent((known) => withRecent(known, code.id));
    },
    /** Moves the edges of a coding. */
    move: (coding: PlacedCoding, { turnId, start, end }: Place) => {
      const { id, needId, themeId, stance } = coding;
      take('Move the edge of a passage', { put: [{ id, turnId, start, end, needId, themeId, stance }] });
    },
    remove: (codings: readonly PlacedCoding[]) =>
      take(codings.length === 1 ? 'Remove a coding' : `Remove ${codings.length} codings`, {
        remove: codings.map(({ id }) => id),
      }),
    judge: (codings: readonly PlacedCoding[], stands: boolean) =>
      take(`${stands ? 'Accept' : 'Reject'} ${codings.length === 1 ? 'a coding' : `${codings.length} codings`}`, {
        judge: codings.map(({ id, coder }) => ({
          codingId: id,
          stands,
          ownId: stands && coder === 'engine' ? newId() : null,
        })),
      }),
    /** A need with these words, made now. */
    create: async (label: string): Promise<Code> => {
      const code: Code = { ...NEW_CODE, id: newId(), label: label.slice(0, MOST_LABEL) };
      await createCode({ variables: { id: code.id, studyId, label: code.label } });
      return code;
    },
  };
}

export type CodingActions = ReturnType<typeof useCodingActions>;
