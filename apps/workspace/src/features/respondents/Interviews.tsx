import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { countOf } from '../imports/import-words.js';
import type { RespondentPageQuery } from './respondent-page.query.generated.js';
import classes from './respondents.module.css';

/** The interviews that were held with a person. */
export function Interviews({ interviews }: Pick<RespondentPageQuery['respondent'], 'interviews'>) {
  const paths = usePaths();
  return (
    <section aria-labelledby="interviews">
      <h2 id="interviews">Interviews</h2>
      {interviews.length === 0 ? <p className="nf-light">Nobody has interviewed them.</p> : null}
      <ul className={classes.plainList}>
        {interviews.map(({ id, title, heldOn, turnCount }) => (
          <li key={id}>
            <Link className="nf-link" to={paths.interview(id)}>
              {title}
            </Link>
            <div className="nf-light">{[heldOn, countOf(turnCount, 'turn')].filter(Boolean).join(' · ')}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
