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
    const send = async (mine: Written, revision: number, beginsVersion = false) => {
      const { data } = await client.mutate({
        mutation: SaveInsightDocument,
        variables: { input: { id: page.id, revision, ...mine, beginsVersion } },
        refetchQueries: [InsightListDocument],
      });
      return data!.saveInsight;
    };
    const read = (): Written => ({ title: written.current.title, document: written.current.editor.getJSON() });
    const auto = new AutoSaver<Written, InsightTextFragment>({
      revision: page.revision,
      read,
      send: async (mine, revision) => {
        const saved = await send(mine, revision);
        return saved.isSaved
          ? { isSaved: true, revision: saved.page.revision }
          : { isSaved: false, theirs: saved.page };
      },
      onState: (state, theirs) => setNow({ state, theirs }),
    });
    return { auto, insist: async (revision: number) => (await send(read(), revision, true)).page };
  });
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (saver.auto.hasUnsaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      void saver.auto.flush();
    };
  }, [saver]);
  return {
    ...now,
    touch: useCallback(() => saver.auto.touch(), [saver]),
    flush: () => saver.auto.flush(),
    insist: saver.insist,
    continueFrom: ({ revision }) => saver.auto.continueFrom(revision),
  };
}
