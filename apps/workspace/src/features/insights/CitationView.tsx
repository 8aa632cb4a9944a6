import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { changeWords } from './citation-words.js';
import { useCited } from './cited.js';
import classes from './insights.module.css';

/** A quote or a number in a sentence, as it stands now; it opens its evidence. */
export function CitationView({ node, selected }: NodeViewProps) {
  const { byId, onOpen, onRenew } = useCited();
  const citation = byId.get(String(node.attrs['id']));
  const change = changeWords(citation);
  const isGone = !citation || citation.state === 'GONE';
  const isQuote = citation?.kind === 'PASSAGE';
  const said = isGone ? null : isQuote ? citation.quote : citation.now;
  return (
    <NodeViewWrapper as="span" className={classes.citation} data-selected={selected || undefined}>
      {said === null ? (
        <span className={classes.absent}>{citation?.isKeptBack ? 'A quote is kept back' : '[gone]'}</span>
      ) : onOpen && citation && (citation.evidence || citation.segmentId) ? (
        <button
          type="button"
          className={isQuote ? classes.quote : classes.figure}
          title={`${citation.title}. ${citation.detail}`}
          onClick={() => onOpen(citation)}
        >
          {isQuote ? `“${said}”` : said}
        </button>
      ) : (
        <span className={isQuote ? classes.quote : classes.figure}>{isQuote ? `“${said}”` : said}</span>
      )}
      {change ? (
        <span className={classes.change} role="note">
          {change}
          {onRenew && citation?.state === 'CHANGED' ? (
            <button type="button" className="nf-link" onClick={() => onRenew(citation.id)}>
              Cite as it is now
            </button>
          ) : null}
        </span>
      ) : null}
    </NodeViewWrapper>
  );
}
