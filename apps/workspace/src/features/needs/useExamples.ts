import { useQuery } from '@apollo/client/react';
import { CodeExamplesDocument } from './code-examples.query.generated.js';
import type { CodeNode } from './code-tree.js';
import { ThemeExamplesDocument } from './theme-examples.query.generated.js';

interface Example {
  readonly id: string;
  readonly text: string;
}
interface Examples {
  /** Chosen ones. */
  readonly examples: readonly Example[];
  /** Those that can be chosen among. */
  readonly candidates: readonly Example[];
  readonly error: Error | undefined;
  readonly refetch: () => void;
}

const NONE: readonly Example[] = [];

/** Passages that show a need or a theme well, and those that are coded with it. */
export function useExamples({ id, kind }: Pick<CodeNode, 'id' | 'kind'>): Examples {
  const need = useQuery(CodeExamplesDocument, { variables: { needId: id }, skip: kind !== 'need' });
  const theme = useQuery(ThemeExamplesDocument, { variables: { themeId: id }, skip: kind !== 'theme' });
  if (kind === 'need') {
    const passages = need.data?.need.passages.edges.map(({ node }) => node) ?? NONE;
    return {
      examples: need.data?.need.examples ?? NONE,
      candidates: need.data ? passages.filter((one) => !('stale' in one && one.stale)) : NONE,
      error: need.error,
      refetch: () => void need.refetch(),
    };
  }
  const found = theme.data?.node;
  return {
    examples: found && 'examples' in found ? found.examples : NONE,
    candidates: theme.data?.passagesOfTheme ?? NONE,
    error: theme.error,
    refetch: () => void theme.refetch(),
  };
}
