import { useQuery } from '@apollo/client/react';
import { codedRuns } from '@needfinder/domain';
import { ErrorNotice, LinesSkeleton, RedactedText } from '@needfinder/ui';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { countOf } from '../imports/import-words.js';
import { SearchMemosDocument, type SearchMemosQuery } from './search-memos.query.generated.js';
import classes from './searches.module.css';
import { useHitKeys } from './useHitKeys.js';

interface MemoHitsProps {
  readonly studyId: string;
  readonly text: string;
  /** Id of who wrote them; null for anybody. */
  readonly author: string | null;
}

/** What coders noted, where these words stand in it, with the place each memo is on. */
export function MemoHits(variables: MemoHitsProps) {
  const { data, error, refetch } = useQuery(SearchMemosDocument, { variables, fetchPolicy: 'cache-and-network' });
  const list = useHitKeys();
  const found = data?.searchMemos;
  if (!found) {
    return error ? (
      <ErrorNotice error={error} title="The search did not work" onRetry={() => void refetch()} />
    ) : (
      <LinesSkeleton lines={14} what="memos" />
    );
  }
  const { totalCount, hits } = found;
  return (
    <section aria-label="Found">
      <p className="nf-light" role="status">
        {totalCount === 0
          ? 'No memo says so.'
          : countOf(totalCount, 'memo') + (totalCount > hits.length ? `; the first ${hits.length} are listed` : '')}
      </p>
      <ol ref={list} className={classes.hits}>
        {hits.map((hit) => (
          <MemoItem key={hit.id} hit={hit} />
        ))}
      </ol>
    </section>
  );
}

function MemoItem({ hit }: { hit: SearchMemosQuery['searchMemos']['hits'][number] }) {
  const paths = usePaths();
  const { title, interviewId, turnId, passage, needId, themeId, authorName, updatedAt } = hit;
  const place = interviewId ? paths.interview(interviewId, turnId) : paths.code(needId ?? themeId ?? '');
  const on = turnId ? 'on a passage of' : interviewId ? 'on' : needId ? 'on the need' : 'on the theme';
  const marks = hit.marks.map((mark, at) => ({ ...mark, id: `${at}` }));
  return (
    <li className={classes.hit}>
      <p className={classes.source}>
        <span className="nf-light">Memo {on}</span>
        <Link className="nf-link" to={place} data-opens>
          {title}
        </Link>
        <span className="nf-light">
          {authorName}, {new Date(updatedAt).toLocaleDateString()}
        </span>
      </p>
      {passage === null ? null : (
        <p className="nf-light" dir="auto">
          “<RedactedText>{passage}</RedactedText>”
        </p>
      )}
      <p className={classes.memo} dir="auto">
        {hit.isCutBefore ? '… ' : null}
        {codedRuns(hit.text, marks).map(({ text, passages }, at) =>
          passages.length > 0 ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
        )}
        {hit.isCutAfter ? ' …' : null}
      </p>
    </li>
  );
}
