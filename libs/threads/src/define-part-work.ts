/** At once, or later. */
export type Awaitable<T> = T | Promise<T>;

/** Work that comes in parts, any of which any thread may take. */
export interface PartWork<Shared, Part, Outcome> {
  /** Address of the module whose default export this is; threads import it. */
  readonly module: string;
  /** Made once on each thread, from what all of them share; either step may take its time. */
  readonly prepare: (shared: Shared) => Awaitable<(part: Part) => Awaitable<Outcome>>;
}

/**
 * The default export of a module of its own:
 * `export default definePartWork(import.meta.url, createPartPerformer)`.
 *
 * @param prepare - Pure: the same part gives the same outcome on every thread. Parts and outcomes can be cloned.
 */
export const definePartWork = <Shared, Part, Outcome>(
  module: string,
  prepare: PartWork<Shared, Part, Outcome>['prepare'],
): PartWork<Shared, Part, Outcome> => ({ module, prepare });
