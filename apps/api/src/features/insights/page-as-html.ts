import type { Citation } from './citation.model.js';
import type { InsightMark, InsightNode } from './insight-document.js';
import { citationIdOf } from './insight-walks.js';
import type { OutsidePage } from './outside-page.service.js';
import { changeText, chartRows, GONE, KEPT_BACK } from './page-words.js';

const STYLE = `
  :root { font: 11pt/1.5 system-ui, sans-serif; color: #1a1a1a; }
  body { max-width: 42rem; margin: 2.5rem auto; padding: 0 1rem; }
  h1 { font-size: 20pt; line-height: 1.2; } h2 { font-size: 15pt; } h3 { font-size: 12pt; }
  blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid #bbb; }
  table { border-collapse: collapse; margin: 1rem 0; width: 100%; font-size: 10pt; }
  caption { text-align: left; font-weight: 600; padding-bottom: .25rem; }
  th, td { text-align: left; padding: .2rem .5rem; border-bottom: 1px solid #ddd; font-variant-numeric: tabular-nums; }
  .change, .absent { color: #7a4a00; font-size: 90%; }
  @media print { body { margin: 0; max-width: none; } table, blockquote { break-inside: avoid; } h2, h3 { break-after: avoid; } }
`;

const TAGS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  listItem: 'li',
  blockquote: 'blockquote',
};
const MARK_TAGS: Readonly<Record<string, string>> = { bold: 'strong', italic: 'em', strike: 's', code: 'code' };

/** A page as one HTML file that prints well: no script, nothing loaded from anywhere. */
export function pageAsHtml({ title, document, citations }: OutsidePage): string {
  const cited = new Map(citations.map((citation) => [citation.id, citation]));
  const body = (document.content ?? []).map((node) => nodeHtml(node, cited)).join('\n');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><h1>${escaped(title)}</h1>
${body}
</body></html>
`;
}

type Cited = ReadonlyMap<string, Citation>;

function nodeHtml(node: InsightNode, cited: Cited): string {
  const inner = (node.content ?? []).map((child) => nodeHtml(child, cited)).join('');
  const tag = TAGS[node.type];
  if (tag) return `<${tag}>${inner}</${tag}>`;
  switch (node.type) {
    case 'heading': {
      const level = Number(node.attrs!['level']) + 1;
      return `<h${level}>${inner}</h${level}>`;
    }
    case 'orderedList':
      return `<ol start="${Number(node.attrs?.['start'] ?? 1)}">${inner}</ol>`;
    case 'horizontalRule':
      return '<hr>';
    case 'hardBreak':
      return '<br>';
    case 'chart':
      return chartHtml(cited.get(citationIdOf(node)));
    case 'citation':
      return (node.marks ?? []).reduce(marked, citedHtml(cited.get(citationIdOf(node))));
    default:
      return (node.marks ?? []).reduce(marked, escaped(node.text ?? ''));
  }
}

function marked(html: string, { type, attrs }: InsightMark): string {
  if (type === 'link') return `<a rel="noreferrer" href="${escaped(String(attrs!['href']))}">${html}</a>`;
  const tag = MARK_TAGS[type];
  return tag ? `<${tag}>${html}</${tag}>` : html;
}

function citedHtml(citation: Citation | undefined): string {
  if (!citation || citation.state === 'gone') return `<span class="absent">[${GONE}]</span>`;
  const said = citation.isKeptBack
    ? `<span class="absent">[${KEPT_BACK}]</span>`
    : citation.quote
      ? `<q>${escaped(citation.quote)}</q>`
      : `<strong title="${escaped(`${citation.title}. ${citation.detail}`)}">${escaped(citation.now!)}</strong>`;
  const change = changeText(citation);
  return change ? `${said} <span class="change">(${escaped(change)})</span>` : said;
}

function chartHtml(citation: Citation | undefined): string {
  if (!citation?.chart) return `<p class="absent">[${GONE}]</p>`;
  const [head, ...rows] = chartRows(citation.chart);
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('')}</tr>`;
  return `<table><caption>${escaped(citation.title)}</caption><thead>${line(head!, 'th')}</thead>
<tbody>${rows.map((row) => line(row, 'td')).join('\n')}</tbody></table>`;
}

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
