/**
 * What specs import from `@jest/globals`, where they run in bare Node (test/bare-node.mjs): the runner's own globals, with
 * the time limit it has none of. Loaded anew for each file that asks, so that a limit holds for one file.
 */
const TEST_TIMEOUT_MS = 60_000;
let limitMs = TEST_TIMEOUT_MS;

/** The same work, failing once it has taken too long: a hanging test still ends, and names itself. */
function limited(work, ownLimitMs) {
  const ms = ownLimitMs ?? limitMs;
  return async (...args) => {
    let timer;
    const tooLong = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`Not done after ${ms} ms`)), ms);
    });
    try {
      await Promise.race([work(...args), tooLong]);
    } finally {
      clearTimeout(timer);
    }
  };
}

const hook = (add) => (work, ms) => add(limited(work, ms));
const named = (add) => (name, work, ms) => add(name, limited(work, ms));

export const { describe, expect } = globalThis;
export const test = Object.assign(named(globalThis.test), {
  each: (...table) => named(globalThis.test.each(...table)),
  skip: globalThis.test.skip,
});
export const beforeAll = hook(globalThis.beforeAll);
export const beforeEach = hook(globalThis.beforeEach);
export const afterAll = hook(globalThis.afterAll);
export const afterEach = hook(globalThis.afterEach);
export const jest = { ...globalThis.jest, setTimeout: (ms) => void (limitMs = ms) };
