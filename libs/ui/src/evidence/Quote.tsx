import { useState } from 'react';
import type { ReactNode } from 'react';
import { excerpt } from './excerpt.js';
import { RedactedText } from './RedactedText.js';

export interface QuoteProps {
  /** The whole answer or turn the passage stands in. */
  readonly text: string;
  /** Offsets of the passage; the whole text without them. */
  readonly start?: number;
  readonly end?: number;
  /** The question, or the interviewer's turn above it. */
  readonly frame?: string | null | undefined;
  /** Where it comes from: interview, time, respondent, segment. */
  readonly source?: ReactNode;
  /** Language of the text, where it is known and another than the page's. */
  readonly lang?: string | undefined;
}

/** A passage highlighted in its own words' context, with what was asked above it and its source below. */
export function Quote({ text, start = 0, end = text.length, frame, source, lang }: QuoteProps) {
  const [isWhole, setWhole] = useState(false);
  const parts = excerpt(text, start, end, isWhole ? Infinity : undefined);
  const isPart = parts.before !== '' || parts.after !== '';
  return (
    <figure className="nf-quote">
      {frame ? <p className="nf-quote-frame">{frame}</p> : null}
      <blockquote lang={lang} dir="auto">
        {parts.isCutBefore ? '… ' : null}
        <span className="nf-light">
          <RedactedText>{parts.before}</RedactedText>
        </span>
        {isPart ? (
          <mark>
            <RedactedText>{parts.passage}</RedactedText>
          </mark>
        ) : (
          <RedactedText>{parts.passage}</RedactedText>
        )}
        <span className="nf-light">
          <RedactedText>{parts.after}</RedactedText>
        </span>
        {parts.isCutAfter ? ' …' : null}
      </blockquote>
      {parts.isCutBefore || parts.isCutAfter ? (
        <button type="button" className="nf-link" onClick={() => setWhole(true)}>
          Show the whole text
        </button>
      ) : null}
      {source ? <figcaption className="nf-light">{source}</figcaption> : null}
    </figure>
  );
}
