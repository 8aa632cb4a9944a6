import { type DataColumn, DataTable, StatusBadge } from '@needfinder/ui';
import { partInWords } from './exchange-words.js';
import classes from './exchanges.module.css';
import type { PreviewExchangeMutation } from './preview-exchange.mutation.generated.js';

type Preview = PreviewExchangeMutation['previewExchange'];
const STATES = {
  NEW: ['active', 'New'],
  KNOWN: ['neutral', 'Here: codings join'],
  CHANGED: ['warning', 'Changed here: left out'],
} as const;

type Interview = Preview['interviews'][number] & { readonly key: string };
const COLUMNS: readonly DataColumn<Interview>[] = [
  { key: 'title', header: 'Interview', sortValue: ({ title }) => title, render: ({ title }) => title },
  {
    key: 'person',
    header: 'Respondent',
    sortValue: ({ person }) => person,
    render: ({ person }) => person ?? <span className="nf-light">nobody named</span>,
  },
  { key: 'turns', header: 'Turns', isNumeric: true, sortValue: ({ turns }) => turns, render: ({ turns }) => turns },
  {
    key: 'codings',
    header: 'Codings',
    isNumeric: true,
    sortValue: ({ codings }) => codings,
    render: ({ codings }) => codings,
  },
  {
    key: 'state',
    header: 'Becomes',
    sortValue: ({ state }) => state,
    render: ({ state }) => <StatusBadge tone={STATES[state][0]}>{STATES[state][1]}</StatusBadge>,
  },
];

/** What a file would bring, and what of it stays behind. */
export function ProjectPreview({ preview }: { preview: Preview }) {
  const { program, parts, coders, interviews, leftBehind } = preview;
  const coming = parts.filter(({ count }) => count > 0);
  return (
    <>
      <section aria-labelledby="comes">
        <h2 id="comes">What comes</h2>
        <p className="nf-light">Made by: {program}</p>
        {coming.length === 0 ? (
          <p>Nothing in the file has a place here.</p>
        ) : (
          <ul>
            {coming.map((part) => (
              <li key={part.what}>{partInWords(part)}</li>
            ))}
          </ul>
        )}
        {coders.length > 0 ? (
          <>
            <p>Coders: {coders.join(', ')}</p>
            <p className="nf-light">They keep these names and stay apart from the members of this workspace.</p>
          </>
        ) : null}
      </section>
      {leftBehind.length > 0 ? (
        <section aria-labelledby="stays" className={classes.stays}>
          <h2 id="stays">What stays behind</h2>
          <ul>
            {leftBehind.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {interviews.length > 0 ? <Interviews interviews={interviews} /> : null}
    </>
  );
}

function Interviews({ interviews }: Pick<Preview, 'interviews'>) {
  // Two interviews of a file may be called the same.
  const rows = interviews.map((interview, at) => ({ ...interview, key: String(at) }));
  return <DataTable caption="What becomes of each interview" columns={COLUMNS} rows={rows} keyOf={({ key }) => key} />;
}
