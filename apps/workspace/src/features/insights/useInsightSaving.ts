import { useApolloClient } from '@apollo/client/react';
import type { Editor } from '@tiptap/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { AutoSaver, type SaveState } from './auto-saver.js';
import { InsightListDocument } from './insight-list.query.generated.js';
import type { InsightTextFragment } from './insight-text.fragment.generated.js';
import { SaveInsightDocument } from './save-insight.mutation.generated.js';

interface Written {
  readonly title: string;
  readonly document: Record<string, unknown>;
}

export interface InsightSaving {
  readonly state: SaveState;
  /** What somebody else saved in the meantime, while that is not settled. */
  readonly theirs: InsightTextFragment | null;
  readonly touch: () => void;
  readonly flush: () => Promise<void>;
  /** Writes my text over a revision, as a version of its own. */
  readonly insist: (revision: number) => Promise<InsightTextFragment>;
  readonly continueFrom: (page: InsightTextFragment) => void;
}

/** Saves a page while it is written, and never over what somebody else wrote. */
export function useInsightSaving(page: InsightTextFragment, editor: Editor, title: string): InsightSaving {
  const client = useApolloClient();
  const [now, setNow] = useState<{ state: SaveState; theirs: InsightTextFragment | null }>({
    ...{ state: 'saved', theirs: null },
  });
  const written = useRef({ editor, title });
  useEffect(() => {
    written.current = { editor, title };
  });
  const [saver] = useState(() => {
    return new AutoSaver<Written, InsightTextFragment>({
      revision: page.revision,
      read: () => ({ title: written.current.title, document: written.current.editor.getJSON() }),
      send: async (mine, revision, beginsVersion) => {
        const { data } = await client.mutate({
          mutation: SaveInsightDocument,
          variables: { input: { id: page.id, revision, ...mine, beginsVersion } },
          refetchQueries: [InsightListDocument],
        });
        return data!.saveInsight;
      },
      onState: (state, theirs) => setNow({ state, theirs }),
    });
  });
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.hasUnsaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      void saver.flush();
    };
  }, [saver]);
  return {
    ...now,
    touch: useCallback(() => saver.touch(), [saver]),
    flush: () => saver.flush(),
    insist: (revision) => saver.insist(revision),
    continueFrom: ({ revision }) => saver.continueFrom(revision),
  };
}
