import type { Need, Theme } from '../needs/index.js';

type ReadCode = (Need & { readonly kind: 'need' }) | (Theme & { readonly kind: 'theme' });
/** A need or a theme in its place in the hierarchy; 1 is the highest level. */
export type PlacedCode = ReadCode & { readonly level: number };

/**
 * The codebook from top to bottom: each theme with the themes and needs in it, each need with those under it, what is in
 * no theme last. What was rejected is left out, with nothing under it lost: that comes to stand at the top.
 */
export function codebookInOrder(themes: readonly Theme[], needs: readonly Need[]): PlacedCode[] {
  const codes: ReadCode[] = [
    ...themes.map((theme) => ({ ...theme, kind: 'theme' as const })),
    ...needs.map((need) => ({ ...need, kind: 'need' as const })),
  ].filter(({ status }) => status !== 'rejected');
  const known = new Set(codes.map(({ id }) => id));
  const under = new Map<string | null, ReadCode[]>();
  for (const code of codes) {
    const above = code.parentId ?? (code.kind === 'need' ? code.themeId : null);
    const place = above !== null && known.has(above) ? above : null;
    under.set(place, [...(under.get(place) ?? []), code]);
  }
  const walk = (above: string | null, level: number): PlacedCode[] =>
    (under.get(above) ?? []).flatMap((code) => [{ ...code, level }, ...walk(code.id, level + 1)]);
  return walk(null, 1);
}

/** What a code means, when it applies and when not, in lines; none for what nobody said. */
export const guideOf = (code: PlacedCode): string[] =>
  [
    code.kind === 'need' && code.statement !== code.label ? code.statement : '',
    ...[code.definition, labelled('Applies', code.include), labelled('Does not apply', code.exclude)],
  ].filter((text) => text !== '');

const labelled = (head: string, text: string): string => (text === '' ? '' : `${head}: ${text}`);
