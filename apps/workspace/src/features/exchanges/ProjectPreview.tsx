import { StatusBadge } from '@needfinder/ui';
import { partInWords } from './exchange-words.js';
import classes from './exchanges.module.css';
import type { PreviewExchangeMutation } from './preview-exchange.mutation.generated.js';

type Preview = PreviewExchangeMutation['previewExchange'];
const STATES = {
  NEW: ['active', 'New'],
  KNOWN: ['neutral', 'Here: codings join'],
  CHANGED: ['warning', 'Changed here: left out'],
} as const;

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
  return (
    <div className={classes.scroll} role="region" aria-label="Interviews of the file" tabIndex={0}>
      <table className={classes.table}>
        <caption className="nf-visually-hidden">What becomes of each interview</caption>
        <thead>
          <tr>
            <th scope="col">Interview</th>
            <th scope="col">Respondent</th>
            <th scope="col" className={classes.number}>
              Turns
            </th>
            <th scope="col" className={classes.number}>
              Codings
            </th>
            <th scope="col">Becomes</th>
          </tr>
        </thead>
        <tbody>
          {interviews.map(({ title, person, state, turns, codings }, at) => (
            <tr key={`${at} ${title}`}>
              <td>{title}</td>
              <td>{person ?? <span className="nf-light">nobody named</span>}</td>
              <td className={classes.number}>{turns}</td>
              <td className={classes.number}>{codings}</td>
              <td>
                <StatusBadge tone={STATES[state][0]}>{STATES[state][1]}</StatusBadge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
