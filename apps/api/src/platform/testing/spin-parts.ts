import { definePartWork } from '@needfinder/threads';

/** A part that never ends, and counts as long as its thread lives. */
export default definePartWork(import.meta.url, (counter: Int32Array) => (): never => {
  for (;;) Atomics.add(counter, 0, 1);
});
