import type { ImportPartsFragment } from './import-parts.fragment.generated.js';
import { countOf } from './import-words.js';
import classes from './imports.module.css';
import { understood } from './understood.js';

const SEPARATORS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

/** "What we understood", in words first; then how the files were read, and what seemed odd. */
export function Understood({ found }: { found: ImportPartsFragment }) {
  return (
    <section aria-labelledby="understood">
      <h2 id="understood">What we understood</h2>
      <p className={classes.understood}>{understood(found).join(' · ')}</p>
      {found.reusedFrom ? (
        <p className={classes.banner}>
          Reused from {found.reusedFrom}: columns that were corrected there are corrected here.
        </p>
      ) : null}
      {found.warnings.length > 0 ? (
        <ul className={classes.warnings} aria-label="What seemed odd">
          {found.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      ) : null}
      <ul className={classes.files} aria-label="Files">
        {found.files.map(({ name, format, encoding, separator, rows, columns }) => (
          <li key={name} className="nf-light">
            {[
              name,
              format,
              encoding,
              separator ? `separated by ${SEPARATORS[separator] ?? separator}` : null,
              countOf(rows, 'row'),
              countOf(columns, 'column'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
