import { METHOD_NOTES, type MethodName } from './method-notes.js';
import classes from './segments.module.css';

/** The method behind a number, one click away. */
export function HowComputed({ method, of }: { method: MethodName; of: string }) {
  const { text, source, section } = METHOD_NOTES[method];
  return (
    <details className={classes.how}>
      <summary>
        How is this computed?<span className="nf-visually-hidden"> {of}</span>
      </summary>
      <p>{text}</p>
      <p>
        Source: {source}. <span className="nf-light">What it was checked against: docs/methods.md, “{section}”.</span>
      </p>
    </details>
  );
}
