import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useToasts } from '@needfinder/ui';
import { useCallback } from 'react';
import { useStudyId } from '../../shell/useStudyHead.js';
import type { Patch } from './codebook-patches.js';
import { CodebookDocument } from './codebook.query.generated.js';
import { RedoCodebookDocument } from './redo-codebook.mutation.generated.js';
import { UndoCodebookDocument } from './undo-codebook.mutation.generated.js';

interface StepWords {
  /** What has happened now: "2 needs accepted". */
  readonly done: string;
  /** What has not happened: "The needs were not merged." */
  readonly refused: string;
  /** Offers the way back beside the message, for what leaves the screen. */
  readonly offersUndo?: boolean;
}

/** Pages that show passages or parts of one need: they are read again after a step that concerns them. */
const FOLLOWING = ['NeedPassages', 'NeedDetail', 'NeedInSegments', 'InterviewCodings'];

/**
 * Every change of the codebook goes through here: it shows at once where that is safe, says what happened, and when the
 * server refuses, says so and shows what is there now.
 */
export function useCodebookStep() {
  const client = useApolloClient();
  const studyId = useStudyId();
  const { show, announce } = useToasts();

  const reread = useCallback(
    (names: readonly string[]) =>
      client.refetchQueries({
        include: 'active',
        onQueryUpdated: ({ queryName, variables }) => {
          const known = client.cache.readQuery({ query: CodebookDocument, variables: { studyId } })?.codebook.needs;
          // A need that was merged away stands on the screen for a moment longer.
          const isGone = variables?.['needId'] && known && !known.some(({ id }) => id === variables['needId']);
          return names.includes(queryName ?? '') && !isGone;
        },
      }),
    [client, studyId],
  );

  const take = async <Data, Variables extends OperationVariables>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    { done, refused, offersUndo = false }: StepWords,
    patch?: Patch,
  ): Promise<boolean> => {
    patch?.(client.cache);
    try {
      // The options of a generic mutation cannot know whether its variables may be left out.
      await client.mutate({ mutation, variables } as Parameters<typeof client.mutate<Data, Variables>>[0]);
      void reread(FOLLOWING);
      if (offersUndo) show({ message: done, action: { label: 'Undo', run: () => void undo() } });
      else announce(done);
      return true;
    } catch (error) {
      show({ message: `${refused} ${(error as Error).message}`, tone: 'problem' });
      void reread(['Codebook', ...FOLLOWING]);
      return false;
    }
  };
  const undo = (): Promise<boolean> =>
    take(UndoCodebookDocument, { studyId }, { done: 'Undone', refused: 'Nothing was undone.' });
  const redo = (): Promise<boolean> =>
    take(RedoCodebookDocument, { studyId }, { done: 'Done again', refused: 'Nothing was done again.' });
  return { take, undo, redo };
}
