import { DownloadButton } from './DownloadButton.js';
import { ResponseExports } from './ResponseExports.js';
import classes from './data.module.css';

const EXPORTS = [
  { path: 'needs', title: 'Needs', what: 'Themes and needs with their counts and passages.' },
  { path: 'opportunities', title: 'Opportunities', what: 'Importance, satisfaction and score with their intervals.' },
] as const;

/** What can be taken along: files of the responses, and small tables. */
export function ExportList({ studyId }: { studyId: string }) {
  return (
    <section aria-labelledby="exports">
      <h2 id="exports">Exports</h2>
      <ResponseExports studyId={studyId} />
      <ul className={classes.list}>
        {EXPORTS.map(({ path, title, what }) => (
          <li key={path}>
            <div>
              <strong>{title}</strong>
              <div className="nf-light">{what}</div>
            </div>
            <DownloadPair address={`/api/exports/studies/${studyId}/${path}`} title={title} />
          </li>
        ))}
        <li>
          <div>
            <strong>Report of needs and themes</strong>
            <div className="nf-light">
              The hierarchy with definitions, people and mentions, and what some of them say. The file tells how many
              quotes were kept back.
            </div>
          </div>
          <ReportPair studyId={studyId} />
        </li>
      </ul>
    </section>
  );
}

function ReportPair({ studyId }: { studyId: string }) {
  const address = `/api/exports/studies/${studyId}/report`;
  return (
    <div className={classes.pair}>
      <DownloadButton address={`${address}/docx`} label="Download the report as a Word document">
        Word
      </DownloadButton>
      <DownloadButton address={`${address}/xlsx`} label="Download the report as XLSX">
        XLSX
      </DownloadButton>
    </div>
  );
}

/** The same table as CSV and as XLSX. */
export function DownloadPair({ address, title }: { address: string; title: string }) {
  return (
    <div className={classes.pair}>
      <DownloadButton address={`${address}.csv`} label={`Download ${title} as CSV`}>
        CSV
      </DownloadButton>
      <DownloadButton address={`${address}.xlsx`} label={`Download ${title} as XLSX`}>
        XLSX
      </DownloadButton>
    </div>
  );
}
