/** A page of rich text as it is printed: nothing in its texts is markup. */
export interface RichDocument {
  readonly title: string;
  readonly blocks: readonly RichBlock[];
}
export type RichBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly RichRun[] }
  | RichParagraph
  | { readonly kind: 'rule' }
  /** Its head first; every row as long. */
  | { readonly kind: 'table'; readonly caption: string; readonly rows: readonly (readonly string[])[] };
export interface RichParagraph {
  readonly kind: 'paragraph';
  readonly runs: readonly RichRun[];
  /** How many quotations it stands in. */
  readonly quoteDepth: number;
  /** Null: in no list. */
  readonly item: RichItem | null;
}
export interface RichItem {
  /** From 0. */
  readonly level: number;
  /** Of a numbered list: which one it is in the document, and its first number; null: bullets. */
  readonly order: { readonly list: number; readonly start: number } | null;
  /** Further paragraphs of an item have no sign of their own. */
  readonly isFirst: boolean;
}
export interface RichRun {
  /** Line ends break the line. */
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
  /** A remark of the program, not of who wrote. */
  readonly quiet?: boolean;
  /** An address of the web. */
  readonly href?: string;
}
