import classes from './overview.module.css';
import type { StudyProgressFragment } from './study-progress.fragment.generated.js';
import { WhenText } from '../../shell/WhenText.js';

/** What happened last, newest first. */
export function ActivityList({ activity }: { activity: StudyProgressFragment['activity'] }) {
  return (
    <section aria-labelledby="activity">
      <h2 id="activity">Activity</h2>
      {activity.length === 0 ? (
        <p className="nf-light">Imports, reviews and runs of this study will be listed here.</p>
      ) : (
        <ol className={classes.activity}>
          {activity.map(({ id, text, at }) => (
            <li key={id}>
              <span>{text}</span>
              <span className="nf-light">
                <WhenText at={at} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
