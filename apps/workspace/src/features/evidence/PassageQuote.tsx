import { clockTime } from '@needfinder/domain';
import { Quote } from '@needfinder/ui';
import { Fragment, lazy, type ReactNode, Suspense } from 'react';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import type { EvidencePassageFragment } from './evidence-passage.fragment.generated.js';
import { STANDINGS } from '../consents/consent-words.js';

// Comes behind the words, which are what one reads first.
const KeepPassage = lazy(() => import('../quotes/KeepPassage.js'));

interface PassageQuoteProps {
  readonly passage: EvidencePassageFragment;
  readonly remark?: ReactNode;
  /** Stands on the quotes board, which has its own way to take it off. */
  readonly isOnBoard?: boolean;
}

/** A passage in its context, with links to where it was said and to who said it. */
export function PassageQuote({ passage, remark, isOnBoard = false }: PassageQuoteProps) {
  const { context, text } = passage;
  return (
    <Quote
      text={context.before + text + context.after}
      start={context.before.length}
      end={context.before.length + text.length}
      frame={context.frame}
      source={<PassageSource passage={passage} remark={remark} isOnBoard={isOnBoard} />}
    />
  );
}

function PassageSource({ passage, remark, isOnBoard }: PassageQuoteProps) {
  const paths = usePaths();
  const { context, respondent } = passage;
  const source = context.interviewId ? (
    <Link className="nf-link" to={paths.interview(context.interviewId, context.turnId)}>
      {context.sourceTitle}
    </Link>
  ) : context.sourceTitle === context.frame ? null : (
    // The question stands above the passage already.
    context.sourceTitle
  );
  const parts = [
    source,
    context.startMs === null ? null : clockTime(context.startMs),
    respondent ? (
      <Link className="nf-link" to={paths.respondent(respondent.id, context.questionId)}>
        {respondent.key}
      </Link>
    ) : null,
    passage.stale ? 'the text has changed since this was coded' : null,
    STANDINGS[passage.quoteStanding],
    remark,
    isOnBoard ? null : (
      <Suspense fallback="Keep as quote">
        <KeepPassage passage={passage} />
      </Suspense>
    ),
  ].filter((part) => part !== null && part !== undefined);
  return parts.map((part, i) => (
    <Fragment key={i}>
      {i > 0 ? ' · ' : null}
      {part}
    </Fragment>
  ));
}

/** Passages, or null where there are none: the drawer then says so. */
export function passageList(passages: readonly EvidencePassageFragment[]): ReactNode {
  return passages.length === 0 ? null : passages.map((passage) => <PassageQuote key={passage.id} passage={passage} />);
}
