import classes from './codings.module.css';
import { codeStyle } from './codes.js';

/** How a code is drawn under its passages: a colour, and a kind of line for who does not see the colour. */
export function CodeSwatch({ position }: { position: number }) {
  const { colour, pattern } = codeStyle(position);
  return <span aria-hidden className={classes.swatch} style={{ borderBottom: `4px ${pattern} ${colour}` }} />;
}
