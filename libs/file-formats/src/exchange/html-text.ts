/** Text of a page with the way from its bytes to its code points. */
export interface PlacedPage {
  readonly text: string;
  /** @returns the code point of `text` that stands at or after so many bytes of the page's own words. */
  readonly placeOf: (byte: number) => number;
}

const TAG = /<(\/?)([a-z][a-z0-9]*)[^>]*>|<!--[\s\S]*?-->/gi;
const BLOCKS = new Set(
  'address article aside blockquote br dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
const HIGHEST_POINT = 0x10ffff;
const BLANK = /^[ \t\r\n\f]$/;

/**
 * Plain text of a small page: paragraphs apart by a blank line, blanks joined, as a browser shows them.
 *
 * The words of a page are counted in bytes of UTF-8, without tags, blanks at its very beginning left out: so Taguette
 * counts (extract.py, 1.4).
 */
export function htmlText(html: string): PlacedPage {
  const points: string[] = [];
  /** Of each code point, the bytes of words before it. */
  const before: number[] = [];
  let bytes = 0;
  const say = (words: string) => {
    for (const point of decoded(words)) {
      if (!BLANK.test(point) || ![undefined, ' ', '\n'].includes(points.at(-1))) {
        points.push(BLANK.test(point) ? ' ' : point);
        before.push(bytes);
      }
      bytes += bytesOf(point);
    }
  };
  const part = () => {
    while (points.at(-1) === ' ') {
      points.pop();
      before.pop();
    }
    if (points.length === 0 || points.at(-1) === '\n') return;
    points.push('\n', '\n');
    before.push(bytes, bytes);
  };
  const page = html.trimStart();
  let last = 0;
  for (const tag of page.matchAll(TAG)) {
    say(page.slice(last, tag.index));
    last = tag.index + tag[0].length;
    if (BLOCKS.has(tag[2]?.toLowerCase() ?? '')) part();
  }
  say(page.slice(last));
  return { text: points.join(''), placeOf: (byte) => firstAtLeast(before, byte) };
}

const decoded = (words: string): string =>
  words.replace(ENTITY, (entity, decimal?: string, hex?: string, name?: string) => {
    if (name) return NAMED[name.toLowerCase()]!;
    const point = decimal ? Number(decimal) : Number.parseInt(hex!, 16);
    return point > 0 && point <= HIGHEST_POINT ? String.fromCodePoint(point) : entity;
  });

/** In UTF-8. */
function bytesOf(point: string): number {
  const code = point.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

function firstAtLeast(ascending: readonly number[], wanted: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
