import type { DefinitionProblem } from '@needfinder/survey';
import { useEffect, useState } from 'react';
import type { Draft } from './draft.js';

/** What keeps a draft from being published, as it stands here; what the server said of it until that is known. */
export function useProblems(draft: Draft, saved: readonly DefinitionProblem[]): readonly DefinitionProblem[] {
  const [found, setFound] = useState<readonly DefinitionProblem[] | null>(null);
  useEffect(() => {
    let isNewest = true;
    void import('./judge-draft.js').then(
      ({ readDefinition }) => isNewest && setFound(readDefinition(draft).problems),
      // Without a connection the server's word stands.
      () => undefined,
    );
    return () => {
      isNewest = false;
    };
  }, [draft]);
  return found ?? saved;
}
