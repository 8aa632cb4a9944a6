import { generate } from 'lean-qr';
import classes from './publish.module.css';

const QUIET = 4;

/** A link as a square that a phone reads. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const code = generate(text);
  const side = code.size + 2 * QUIET;
  const modules: string[] = [];
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) modules.push(`M${x + QUIET} ${y + QUIET}h1v1h-1z`);
  }
  return (
    <svg
      role="img"
      aria-label={`QR code: ${label}`}
      viewBox={`0 0 ${side} ${side}`}
      className={classes.qr}
      shapeRendering="crispEdges"
    >
      <path d={modules.join('')} fill="#000" />
    </svg>
  );
}
