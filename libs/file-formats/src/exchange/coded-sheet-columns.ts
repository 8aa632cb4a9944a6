/** What a column of a sheet of coded passages is taken for. */
export type SheetPart = 'passage' | 'document' | 'code' | 'codes' | 'coder' | 'person' | 'memo';
export type SheetColumns = Partial<Readonly<Record<SheetPart, number>>>;

/** Heads as programs write them, letters only. The first that occurs counts. */
const HEADS: Readonly<Record<SheetPart, readonly string[]>> = {
  passage: [
    ...['highlighttext', 'highlightcontent', 'highlight', 'content', 'codedtext', 'codedsegment', 'segment'],
    ...['quotationcontent', 'quotation', 'quote', 'referencetext', 'reference', 'excerpt', 'passage', 'text'],
  ],
  document: [
    ...['document', 'documentname', 'documenttitle', 'notetitle', 'notename', 'note', 'datatitle', 'sourcename'],
    ...['source', 'filename', 'file', 'interview', 'transcript'],
  ],
  code: ['tag', 'code', 'node', 'theme', 'codename', 'nodename', 'tagname'],
  codes: ['tags', 'codes', 'nodes', 'themes', 'labels'],
  coder: ['createdby', 'codedby', 'highlightedby', 'coder', 'author', 'user', 'initials', 'creator'],
  person: ['participant', 'participants', 'respondent', 'interviewee', 'person', 'case'],
  memo: ['comment', 'comments', 'memo', 'annotation'],
};
const PARTS = Object.keys(HEADS) as SheetPart[];
const lettersOf = (head: string): string => head.toLowerCase().replace(/[^\p{L}]/gu, '');

export interface RecognisedSheet {
  readonly columns: SheetColumns;
  /** Whose sheets look so. */
  readonly program: string;
  /** Heads that nothing is made of. */
  readonly unused: readonly string[];
}

/** @returns null when the heads are not those of a sheet with one coded passage a row. */
export function recogniseColumns(heads: readonly string[]): RecognisedSheet | null {
  const letters = heads.map(lettersOf);
  const columns = Object.fromEntries(
    PARTS.flatMap((part) => {
      const at = HEADS[part].map((head) => letters.indexOf(head)).find((place) => place >= 0);
      return at === undefined ? [] : [[part, at]];
    }),
  ) as SheetColumns;
  if (columns.passage === undefined || (columns.code ?? columns.codes) === undefined) return null;
  const used = new Set<number>(Object.values(columns));
  return {
    columns,
    program: programOf(letters),
    unused: heads.filter((head, at) => !used.has(at) && head.trim() !== '' && letters[at] !== 'id'),
  };
}

function programOf(letters: readonly string[]): string {
  const has = (...heads: string[]) => heads.every((head) => letters.includes(head));
  if (has('id', 'document', 'tag', 'content')) return 'Taguette';
  if (has('coverage') || letters.some((head) => /^node(s|name)?$/.test(head))) return 'NVivo';
  if (has('tags') && letters.some((head) => /^(highlight|note|datatitle)/.test(head))) return 'Dovetail';
  return 'A sheet of coded passages';
}
