import { type RichBlock, type RichItem, type RichRun, richAsDocx } from '@needfinder/file-formats';
import type { Citation } from './citation.model.js';
import type { InsightNode } from './insight-document.js';
import { citationIdOf } from './insight-walks.js';
import type { OutsidePage } from './outside-page.service.js';
import { changeText, chartRows, GONE, KEPT_BACK } from './page-words.js';

/** A page as a Word document, cited words and numbers as they stand now, charts as tables. */
export function pageAsDocx({ title, document, citations }: OutsidePage): Promise<Uint8Array> {
  const cited = new Map(citations.map((citation) => [citation.id, citation]));
  const walk = new PageWalk(cited);
  return richAsDocx({ title, blocks: (document.content ?? []).flatMap((node) => walk.blocks(node, TOP)) });
}

interface Place {
  readonly quoteDepth: number;
  /** Of the list around; -1 in none. */
  readonly level: number;
  readonly item: RichItem | null;
}
const TOP: Place = { quoteDepth: 0, level: -1, item: null };

class PageWalk {
  private numberedLists = 0;

  constructor(private readonly cited: ReadonlyMap<string, Citation>) {}

  blocks(node: InsightNode, place: Place): RichBlock[] {
    const children = node.content ?? [];
    switch (node.type) {
      case 'heading':
        return [{ kind: 'heading', level: Number(node.attrs!['level']) + 1, runs: this.runs(children) }];
      case 'bulletList':
        return children.flatMap((item) => this.item(item, place, null));
      case 'orderedList': {
        const order = { list: ++this.numberedLists, start: Number(node.attrs?.['start'] ?? 1) };
        return children.flatMap((item) => this.item(item, place, order));
      }
      case 'blockquote':
        return children.flatMap((child) => this.blocks(child, { ...place, quoteDepth: place.quoteDepth + 1 }));
      case 'horizontalRule':
        return [{ kind: 'rule' }];
      case 'chart':
        return [chartBlock(this.cited.get(citationIdOf(node)), place)];
      default:
        return [paragraphOf(this.runs(children), place)];
    }
  }

  private item(node: InsightNode, place: Place, order: RichItem['order']): RichBlock[] {
    const level = place.level + 1;
    return (node.content ?? []).flatMap((child, at) =>
      this.blocks(child, { ...place, level, item: { level, order, isFirst: at === 0 } }),
    );
  }

  private runs(nodes: readonly InsightNode[]): RichRun[] {
    return nodes.flatMap((node): RichRun[] => {
      if (node.type === 'hardBreak') return [{ text: '\n' }];
      const marks = marksOf(node);
      const runs =
        node.type === 'citation' ? citedRuns(this.cited.get(citationIdOf(node))) : [{ text: node.text ?? '' }];
      return runs.map((run) => ({ ...run, ...marks }));
    });
  }
}

function marksOf({ marks = [] }: InsightNode): Omit<RichRun, 'text'> {
  const has = (type: string) => (marks.some((mark) => mark.type === type) ? { [type]: true } : {});
  const href = marks.find(({ type }) => type === 'link')?.attrs?.['href'];
  return {
    ...{ ...has('bold'), ...has('italic'), ...has('strike'), ...has('code') },
    ...(typeof href === 'string' ? { href } : {}),
  };
}

function citedRuns(citation: Citation | undefined): RichRun[] {
  if (!citation || citation.state === 'gone') return [{ text: `[${GONE}]`, quiet: true }];
  const change = changeText(citation);
  const said: RichRun = citation.isKeptBack
    ? { text: `[${KEPT_BACK}]`, quiet: true }
    : citation.quote
      ? { text: `“${citation.quote}”`, italic: true }
      : { text: citation.now!, bold: true };
  return change ? [said, { text: ` (${change})`, quiet: true }] : [said];
}

function chartBlock(citation: Citation | undefined, place: Place): RichBlock {
  if (!citation?.chart) return paragraphOf([{ text: `[${GONE}]`, quiet: true }], place);
  return { kind: 'table', caption: citation.title, rows: chartRows(citation.chart) };
}

const paragraphOf = (runs: readonly RichRun[], { quoteDepth, item }: Place): RichBlock => ({
  ...{ kind: 'paragraph', runs, quoteDepth, item },
});
