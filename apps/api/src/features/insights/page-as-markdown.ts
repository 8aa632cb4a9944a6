import type { Citation } from './citation.model.js';
import type { InsightMark, InsightNode } from './insight-document.js';
import { citationIdOf } from './insight-walks.js';
import type { OutsidePage } from './outside-page.service.js';
import { changeText, chartRows, GONE, KEPT_BACK } from './page-words.js';

const WRAPS: Readonly<Record<string, string>> = { bold: '**', italic: '_', strike: '~~', code: '`' };

/** A page as CommonMark with tables, cited words and numbers as they stand now. */
export function pageAsMarkdown({ title, document, citations }: OutsidePage): string {
  const byId = new Map(citations.map((citation) => [citation.id, citation]));
  const blocks = (document.content ?? []).map((node) => blockText(node, byId));
  return [`# ${plain(title)}`, ...blocks].filter(Boolean).join('\n\n') + '\n';
}

type Cited = ReadonlyMap<string, Citation>;

function blockText(node: InsightNode, cited: Cited): string {
  const children = node.content ?? [];
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(Number(node.attrs!['level']) + 1)} ${inlineText(children, cited)}`;
    case 'bulletList':
      return children.map((item) => indented(itemText(item, cited), '- ')).join('\n');
    case 'orderedList': {
      const start = Number(node.attrs?.['start'] ?? 1);
      return children.map((item, at) => indented(itemText(item, cited), `${start + at}. `)).join('\n');
    }
    case 'blockquote':
      return itemText(node, cited)
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    case 'horizontalRule':
      return '---';
    case 'chart':
      return chartText(cited.get(citationIdOf(node)));
    default:
      return inlineText(children, cited);
  }
}

const itemText = (item: InsightNode, cited: Cited): string =>
  (item.content ?? []).map((node) => blockText(node, cited)).join('\n\n');

const indented = (text: string, bullet: string): string =>
  bullet + text.replaceAll('\n', `\n${' '.repeat(bullet.length)}`);

const inlineText = (nodes: readonly InsightNode[], cited: Cited): string =>
  nodes
    .map((node) => {
      if (node.type === 'hardBreak') return '\\\n';
      const text = node.type === 'citation' ? citedText(cited.get(citationIdOf(node))) : plain(node.text ?? '');
      return (node.marks ?? []).reduce(marked, text);
    })
    .join('');

function marked(text: string, { type, attrs }: InsightMark): string {
  if (type === 'link') return `[${text}](<${String(attrs!['href']).replaceAll(/[<>]/g, encodeURIComponent)}>)`;
  const wrap = WRAPS[type] ?? '';
  return `${wrap}${text}${wrap}`;
}

function citedText(citation: Citation | undefined): string {
  if (!citation || citation.state === 'gone') return `[${GONE}]`;
  const said = citation.isKeptBack ? `[${KEPT_BACK}]` : plain(citation.quote ? `“${citation.quote}”` : citation.now!);
  const change = changeText(citation);
  return change ? `${said} (${plain(change)})` : said;
}

function chartText(citation: Citation | undefined): string {
  if (!citation?.chart) return `[${GONE}]`;
  const [head, ...rows] = chartRows(citation.chart).map((row) => `| ${row.map(cell).join(' | ')} |`);
  const rule = head!.replaceAll(/[^|]+/g, ' --- ');
  return [`**${plain(citation.title)}**`, '', head, rule, ...rows].join('\n');
}

const cell = (text: string): string => plain(text).replaceAll('|', '\\|');

/** Words that mean nothing to Markdown and nothing to HTML. */
const plain = (text: string): string =>
  text
    .replaceAll(/[\\`*_[\]#~>]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
