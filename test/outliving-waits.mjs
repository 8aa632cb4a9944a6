/**
 * pg-boss asks for `node:timers/promises` anew whenever it waits. A wait that begins as a test file ends finds no module
 * registry any more, and would fail the file for it: here the timer is asked for once, and holds nothing open.
 */
/* global AbortController */
import { setTimeout } from 'node:timers/promises';
import tools from 'pg-boss/src/tools.js';

tools.delay = (ms, error) => {
  const stop = new AbortController();
  const waited = setTimeout(ms, undefined, { signal: stop.signal, ref: false }).then(
    () => {
      if (error) throw new Error(error);
    },
    // An aborted wait is over.
    () => undefined,
  );
  return Object.assign(waited, { abort: () => stop.abort() });
};
