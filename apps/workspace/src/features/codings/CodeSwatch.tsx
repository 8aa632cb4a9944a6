import classes from './codings.module.css';
import { codeStyle, type Look } from './codes.js';

/** How a code is drawn under its passages: a colour, and a kind of line for who does not see the colour. */
export function CodeSwatch({ code }: { code: Look }) {
  const { colour, pattern } = codeStyle(code);
  return <span aria-hidden className={classes.swatch} style={{ borderBottom: `4px ${pattern} ${colour}` }} />;
}
