import type { QdaCode } from '../refi-qda/qda-project.js';

const STEP = /\s*(?:\\+|\s>\s)\s*/;
/** What NVivo puts before the path of every code. */
const ROOTS = ['nodes', 'codes'];

interface Branch {
  readonly name: string;
  readonly children: Map<string, Branch>;
}

/** Codes by their paths: `Nodes\\Finding\\Notebooks` is Notebooks under Finding. */
export class CodeTree {
  readonly #roots = new Map<string, Branch>();

  /** @returns Id of the code that the path ends at. */
  add(path: string): string {
    const steps = path.split(STEP).filter((step) => step !== '');
    if (steps.length > 1 && ROOTS.includes(steps[0]!.toLowerCase())) steps.shift();
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
