import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { useStudyId } from '../../shell/useStudyHead.js';
import { WhenText } from '../../shell/WhenText.js';
import { InsightMentionsDocument } from './insight-mentions.query.generated.js';
import classes from './insights.module.css';

/** Open threads in which somebody speaks to me; nothing when there are none. */
export function MentionList() {
  const paths = usePaths();
  const studyId = useStudyId();
  const { data } = useQuery(InsightMentionsDocument, { variables: { studyId }, fetchPolicy: 'cache-and-network' });
  if (!data?.insightMentions.length) return null;
  return (
    <section aria-labelledby="for-me">
      <h2 id="for-me">For you</h2>
      <ul className={classes.mentions}>
        {data.insightMentions.map(({ id, pageId, pageTitle, text, authorName, createdAt }) => (
          <li key={id}>
            <Link className="nf-link" to={`${paths.insight(pageId)}#comments`}>
              {authorName} on “{pageTitle || 'a page without a title'}”
            </Link>{' '}
            <span className="nf-light">
              <WhenText at={createdAt} />
            </span>
            <div>{text}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
