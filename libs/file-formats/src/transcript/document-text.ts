import { UnreadableFileError } from '@needfinder/domain';
import { checkArchive } from '../archive.js';

/**
 * The text of a DOCX file, line by line as Markdown would have it: headings with "#", bullets with "*" and indent.
 *
 * @throws UnreadableFileError `file.not-a-document`, `file.archive.*`.
 */
export async function readDocument(bytes: Uint8Array): Promise<string> {
  if (!checkArchive(bytes).includes('word/document.xml')) throw notADocument();
  // The reader's two builds name their input differently: `arrayBuffer` in browsers, `buffer` elsewhere.
  const content = bytes.slice();
  const input = { arrayBuffer: content.buffer, buffer: content } as unknown as { arrayBuffer: ArrayBuffer };
  // Large, and wanted by few: loaded when it is.
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml(input, {
      ignoreEmptyParagraphs: true,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    });
    return htmlToLines(value);
  } catch {
    throw notADocument();
  }
}

const notADocument = () => new UnreadableFileError('file.not-a-document', 'The file is not a DOCX document');

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };
const TAG = /<(\/?)([a-z][a-z0-9]*)[^>]*>/g;

/** The converter writes a small, regular subset of HTML: paragraphs, headings, nested lists, tables. */
function htmlToLines(html: string): string {
  let depth = 0;
  let text = '';
  let last = 0;
  for (const tag of html.matchAll(TAG)) {
    text += html.slice(last, tag.index);
    last = tag.index + tag[0].length;
    const closes = tag[1] === '/';
    const name = tag[2]!;
    if (name === 'ul' || name === 'ol') depth += closes ? -1 : 1;
    else if (name === 'li' && !closes) text += `\n${'    '.repeat(Math.max(depth - 1, 0))}* `;
    else if (/^h[1-6]$/.test(name)) text += closes ? '\n' : '\n# ';
    else if (name === 'br' || (['p', 'td', 'th', 'tr'].includes(name) && (!closes || depth === 0))) text += '\n';
  }
  return (text + html.slice(last)).replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => ENTITIES[name]!);
}
