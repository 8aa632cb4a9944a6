import type { Terminal } from './usage.js';

/** Writes step names to stderr: in place on a terminal, one line per new step elsewhere. */
export function progressOn(terminal: Terminal): (step: string, share: number) => void {
  let last = '';
  return (step, share) => {
    const line = `${String(Math.round(share * 100)).padStart(3)} %  ${step}`;
    if (terminal.interactive) {
      terminal.err(`\r\u001b[2K${line}${share >= 1 ? '\n' : ''}`);
    } else if (step !== last) {
      terminal.err(`${line}\n`);
    }
    last = step;
  };
}
