import type { CodebookPartsFragment } from './codebook-parts.fragment.generated.js';

type Theme = CodebookPartsFragment['themes'][number];
type Need = CodebookPartsFragment['needs'][number];

/** What the tree needs to know of a theme or need. */
type PlacedTheme = Pick<Theme, 'id' | 'label' | 'status'> & { readonly parent: { readonly id: string } | null };
type PlacedNeed = PlacedTheme & { readonly theme: { readonly id: string } | null };

/** A theme or need in its place among the others. */
export interface CodeNode<T = Theme, N = Need> {
  readonly id: string;
  readonly kind: 'theme' | 'need';
  readonly label: string;
  /** From 0. */
  readonly depth: number;
  /** Its place in the codebook as it is read from top to bottom: what it looks like where nobody chose a colour. */
  readonly position: number;
  /** Id of the code above it. */
  readonly aboveId: string | null;
  readonly hasCodesBelow: boolean;
  readonly code: T | N;
}

/** The codes from top to bottom, each before what stands under it: themes first, then needs. What was rejected is left out. */
export function codeTree<T extends PlacedTheme, N extends PlacedNeed>(codebook: {
  readonly themes: readonly T[];
  readonly needs: readonly N[];
}): CodeNode<T, N>[] {
  const isOpen = ({ status }: { readonly status: string }) => status !== 'REJECTED';
  const codes = [
    ...codebook.themes.filter(isOpen).map((code) => ({ kind: 'theme' as const, code, above: code.parent?.id })),
    ...codebook.needs
      .filter(isOpen)
      .map((code) => ({ kind: 'need' as const, code, above: code.parent?.id ?? code.theme?.id })),
  ];
  const known = new Set(codes.map(({ code }) => code.id));
  const under = new Map<string | null, typeof codes>();
  for (const one of codes) {
    const above = one.above !== undefined && known.has(one.above) ? one.above : null;
    under.set(above, [...(under.get(above) ?? []), one]);
  }
  const nodes: CodeNode<T, N>[] = [];
  const visit = (aboveId: string | null, depth: number): void => {
    for (const { kind, code } of under.get(aboveId) ?? []) {
      const { id, label } = code;
      nodes.push({ id, kind, label, depth, position: nodes.length, aboveId, hasCodesBelow: under.has(id), code });
      visit(id, depth + 1);
    }
  };
  visit(null, 0);
  return nodes;
}

/** The nodes that show while some are folded. */
export function unfolded(nodes: readonly CodeNode[], folded: ReadonlySet<string>): CodeNode[] {
  const hidden = new Set<string>();
  return nodes.filter(({ id, aboveId }) => {
    const isHidden = aboveId !== null && (folded.has(aboveId) || hidden.has(aboveId));
    if (isHidden) hidden.add(id);
    return !isHidden;
  });
}

/** Ids of a code and of everything under it. */
export function withCodesBelow(nodes: readonly Pick<CodeNode, 'id' | 'aboveId'>[], id: string): Set<string> {
  const found = new Set([id]);
  for (const node of nodes) if (node.aboveId !== null && found.has(node.aboveId)) found.add(node.id);
  return found;
}
