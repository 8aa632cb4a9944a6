import type { CitationPartsFragment } from './citation-parts.fragment.generated.js';

type Told = Pick<CitationPartsFragment, 'kind' | 'state' | 'was' | 'now'>;

/** What is wrong with a claim that rests on this; null when nothing is. */
export function changeWords(citation: Told | undefined): string | null {
  if (!citation) return 'This is cited on another page: cite it here anew.';
  if (citation.state === 'CURRENT') return null;
  if (citation.state === 'GONE') {
    return citation.kind === 'PASSAGE'
      ? 'What was quoted here was erased.'
      : `What was cited here is gone${citation.was ? `: it was ${citation.was}` : ''}.`;
  }
  return citation.kind === 'NUMBER'
    ? `What stands here has changed: was ${citation.was}, is ${citation.now}.`
    : 'What stands here has changed since it was cited.';
}
