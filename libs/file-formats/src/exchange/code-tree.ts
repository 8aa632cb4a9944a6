import type { QdaCode } from '../refi-qda/qda-project.js';

const STEP = /\s*(?:\\+|\s>\s)\s*/;
/** What NVivo puts before the path of every code. */
const ROOTS = ['nodes', 'codes'];

/** Taguette allows no longer path. */
const LONGEST_TAG = 200;

interface Branch {
  readonly name: string;
  readonly children: Map<string, Branch>;
}

/**
 * Where a tag of Taguette stands: what is before its last dot is the tag above it, if there is such a tag.
 *
 * @returns The tag above, null for none, and what the tag is called under it.
 */
export function underTag(
  path: string,
  known: ReadonlySet<string>,
): { readonly above: string | null; readonly name: string } {
  const last = path.length > LONGEST_TAG ? -1 : path.lastIndexOf('.');
  for (let at = last; at > 0; at = path.lastIndexOf('.', at - 1)) {
    const above = path.slice(0, at);
    if (known.has(above) && at < path.length - 1) return { above, name: path.slice(at + 1) };
  }
  return { above: null, name: path };
}

/** All tags that a tag stands under, and itself, from the top. */
export function tagSteps(path: string, known: ReadonlySet<string>): string[] {
  const { above, name } = underTag(path, known);
  return above === null ? [name] : [...tagSteps(above, known), name];
}

/** Codes by their paths: `Nodes\\Finding\\Notebooks` is Notebooks under Finding. */
export class CodeTree {
  readonly #roots = new Map<string, Branch>();

  /** @returns Id of the code that the path ends at. */
  add(path: string): string {
    const steps = path.split(STEP).filter((step) => step !== '');
    if (steps.length > 1 && ROOTS.includes(steps[0]!.toLowerCase())) steps.shift();
    return this.addSteps(steps);
  }

  /** @returns Id of the last of the codes, each of which stands under the one before. */
  addSteps(steps: readonly string[]): string {
    let branches = this.#roots;
    for (const name of steps) {
      const branch = branches.get(name) ?? { name, children: new Map<string, Branch>() };
      branches.set(name, branch);
      branches = branch.children;
    }
    return idOf(steps);
  }

  codes(): QdaCode[] {
    return written(this.#roots, []);
  }
}

const idOf = (steps: readonly string[]): string => JSON.stringify(steps);

const written = (branches: ReadonlyMap<string, Branch>, above: readonly string[]): QdaCode[] =>
  [...branches.values()].map(({ name, children }) => ({
    ...{ id: idOf([...above, name]), name, isCodable: true, colour: null, description: '', noteIds: [] },
    children: written(children, [...above, name]),
  }));
