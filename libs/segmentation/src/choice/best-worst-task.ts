import { InvalidError } from '@needfinder/domain';

/** One question: some items were shown, one was chosen as best and another as worst. */
export interface BestWorstTask {
  /** Position of the respondent, 0 … respondents − 1. */
  readonly respondent: number;
  /** Items shown, two or more, each once; 0 … items − 1. */
  readonly shown: readonly number[];
  /** Item chosen; null = no answer. */
  readonly best: number | null;
  readonly worst: number | null;
}

/** Best–worst answers of a sample. */
export interface BestWorstData {
  readonly items: number;
  readonly respondents: number;
  readonly tasks: readonly BestWorstTask[];
  /** Length respondents, ≥ 0; all 1 when absent. */
  readonly weights?: Float64Array;
}

/**
 * Refuses tasks that nobody could have answered so.
 *
 * @throws InvalidError `segmentation.choice.task`, naming the task (counted from 1) and what is wrong with it.
 */
export function checkTasks({ items, respondents, tasks }: BestWorstData): void {
  tasks.forEach(({ respondent, shown, best, worst }, position) => {
    const refuse = (reason: string): never => {
      throw new InvalidError('segmentation.choice.task', `Task ${position + 1}: ${reason}`, { task: position + 1 });
    };
    const wholeBelow = (value: number, bound: number): boolean =>
      Number.isInteger(value) && value >= 0 && value < bound;
    if (!wholeBelow(respondent, respondents)) refuse(`respondent ${respondent} is not one of ${respondents}`);
    if (shown.length < 2 || new Set(shown).size < shown.length) refuse('it must show two or more different items');
    const stranger = shown.find((item) => !wholeBelow(item, items));
    if (stranger !== undefined) refuse(`item ${stranger} is not one of ${items}`);
    for (const [word, item] of [
      ['best', best],
      ['worst', worst],
    ] as const) {
      if (item !== null && !shown.includes(item)) refuse(`item ${item} was chosen as ${word} and not shown`);
    }
    if (best !== null && best === worst) refuse(`item ${best} was chosen as best and as worst`);
  });
}
