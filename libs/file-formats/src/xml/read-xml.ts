import { UnreadableFileError } from '@needfinder/domain';
import { SaxesParser } from 'saxes';

/** An element with its attributes, its own text and the elements in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}
interface OpenElement {
  name: string;
  attributes: Record<string, string>;
  children: OpenElement[];
  text: string;
}

const MOST_DEPTH = 20;
const MOST_ELEMENTS = 1_000_000;

/**
 * Reads a small XML document. Document types are refused, and with them every entity of one's own: nothing outside the
 * document is ever read, and nothing in it grows.
 *
 * @throws UnreadableFileError `file.xml` naming line and column.
 */
export function readXml(text: string, mostDepth = MOST_DEPTH): XmlElement {
  const parser = new SaxesParser();
  const refuse = (what: string) =>
    new UnreadableFileError(
      'file.xml',
      `The XML cannot be read, line ${parser.line}, column ${parser.column}: ${what}`,
      {
        line: parser.line,
        column: parser.column,
      },
    );
  const open: OpenElement[] = [];
  let root: OpenElement | null = null;
  let count = 0;
  parser.on('doctype', () => {
    throw refuse('it declares a document type, which may reach outside of the file');
  });
  parser.on('error', (error) => {
    throw refuse(error.message.replace(/^\d+:\d+: /, ''));
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++count > MOST_ELEMENTS) throw refuse(`more than ${MOST_ELEMENTS} elements`);
    if (open.length >= mostDepth) throw refuse(`elements in elements, more than ${mostDepth} deep`);
    const element: OpenElement = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (more: string) => {
    const current = open.at(-1);
    if (current) current.text += more;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  if (!root) throw refuse('it holds no element');
  return root;
}

export const childrenOf = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child) => child.name === name);
export const childOf = (element: XmlElement, name: string): XmlElement | undefined => childrenOf(element, name)[0];
/** The words of a child; labels may hold them in `<text>` elements, one per language, of which the first counts. */
export function wordsOf(element: XmlElement, name: string): string {
  const child = childOf(element, name);
  return child ? labelOf(child) : '';
}
export const labelOf = (element: XmlElement): string => (childOf(element, 'text') ?? element).text.trim();
