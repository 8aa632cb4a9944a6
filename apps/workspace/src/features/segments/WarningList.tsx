import classes from './segments.module.css';

interface WarningListProps {
  readonly warnings: readonly { readonly code: string; readonly text: string; readonly remedy: string | null }[];
  readonly title?: string;
}

/** What a careful reader would want to be told, each with what to do about it. */
export function WarningList({ warnings, title = 'Read with care' }: WarningListProps) {
  if (warnings.length === 0) return null;
  return (
    <section id="warnings" className={classes.block} aria-label={title}>
      <h2>{title}</h2>
      <ul className={classes.warnings}>
        {warnings.map(({ code, text, remedy }) => (
          <li key={`${code} ${text}`}>
            <span>{text}</span>
            {remedy ? <span className="nf-light"> {remedy}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
