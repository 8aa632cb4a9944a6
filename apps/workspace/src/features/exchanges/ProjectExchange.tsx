import { Link } from 'react-router';
import { usePaths } from '../../app/paths.js';
import { DownloadButton } from '../data/DownloadButton.js';
import classes from './exchanges.module.css';

/** The study as other programs of qualitative analysis know it, out and in. */
export function ProjectExchange({ studyId }: { studyId: string }) {
  const paths = usePaths();
  return (
    <section aria-labelledby="exchange">
      <h2 id="exchange">Other programs</h2>
      <p className={classes.words}>
        Take the whole study to NVivo, MAXQDA, ATLAS.ti, QualCoder or any program that reads REFI-QDA projects:
        interviews, coded answers, codes, codings with their coders, memos, and respondents with their attributes.
        Suggestions of the engine stay here. It is your full material and not a report: everybody&apos;s words are in
        it, and what each person allows stands beside their name as a variable.
      </p>
      <div className={classes.ways}>
        <DownloadButton
          address={`/api/exports/studies/${studyId}/project.qdpx`}
          label="Download project (.qdpx): the study for other programs"
        >
          Download project (.qdpx)
        </DownloadButton>
        <Link className="nf-link" to={paths.importProject()}>
          Bring a project from another program
        </Link>
      </div>
    </section>
  );
}
