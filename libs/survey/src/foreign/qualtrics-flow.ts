import type { Logic } from '../definition/logic.js';
import type { Part } from '../definition/question-schemas.js';
import { both, type DefinitionWriter, shownWhen } from './definition-writer.js';
import { isJson, type Json, listIn, objectIn, own } from './foreign-survey.js';
import { blockPages, screenOut } from './qualtrics-block.js';
import { qualtricsCondition } from './qualtrics-condition.js';

/** Steps of the flow that say nothing but what stands inside them. */
const SILENT = new Set(['Root', 'Group']);
const DEEPEST = 10;

/** How a step is reached. */
interface Way {
  readonly when?: Logic;
  readonly isShuffled: boolean;
  /** Whether a branch that was not understood leads here. */
  readonly isUncertain: boolean;
  readonly depth: number;
}

/** Blocks, branches and shuffles of a survey in the order in which people meet them. */
export class FlowWriter {
  private readonly written = new Set<string>();
  /** Whether blocks are shuffled anywhere. */
  isShuffled = false;

  constructor(
    private readonly writer: DefinitionWriter,
    private readonly blocks: ReadonlyMap<string, Json>,
    private readonly questions: ReadonlyMap<string, Json>,
  ) {}

  walk(step: Json, way: Way = { isShuffled: false, isUncertain: false, depth: 0 }): void {
    const type = String(own(step, 'Type') ?? 'Root');
    if (type === 'Standard' || type === 'Block') this.block(String(own(step, 'ID')), way);
    else if (type === 'EmbeddedData') this.embedded(step, way);
    else if (type === 'EndSurvey') this.end(way);
    else if (type === 'BlockRandomizer') this.randomizer(step);
    else if (type !== 'Branch' && !SILENT.has(type)) {
      this.writer.note('Flow', `The step “${type}” has no counterpart here`);
    }
    if (way.depth > DEEPEST) return;
    const within = { ...(type === 'Branch' ? this.branch(step, way) : way), depth: way.depth + 1 };
    const isShuffled = way.isShuffled || type === 'BlockRandomizer';
    for (const inner of listIn(step, 'Flow').filter(isJson)) this.walk(inner, { ...within, isShuffled });
  }

  block(id: string, { when, isShuffled }: Pick<Way, 'when' | 'isShuffled'>): void {
    const block = this.blocks.get(id);
    if (!block) return;
    const title = String(own(block, 'Description') ?? 'Block');
    if (this.written.has(id)) {
      this.writer.note(title, 'The flow leads to it more than once; here it stands where it comes first');
      return;
    }
    this.written.add(id);
    const order = isShuffled ? {} : { anchored: true };
    this.writer.addBlock(title, blockPages(this.writer, block, this.questions), { ...order, ...shownWhen(when) });
  }

  has(id: string): boolean {
    return this.written.has(id);
  }

  private branch(step: Json, way: Way): Way {
    const logic = qualtricsCondition(objectIn(step, 'BranchLogic'), this.writer.fields);
    if (logic !== null) return { ...way, ...shownWhen(both(way.when, logic)) };
    const where = `Flow ${String(own(step, 'FlowID') ?? '')}`;
    this.writer.note(where, 'Its branch was not understood: the blocks it leads to are shown to everybody');
    return { ...way, isUncertain: true };
  }

  /** The end of the flow needs no words; an end inside a branch lets people go. */
  private end({ when, isUncertain }: Way): void {
    if (isUncertain)
      this.writer.note('End of the survey', 'An early end was left out with the branch that leads to it');
    else if (when !== undefined) {
      this.writer.addBlock('Early end', [this.writer.page('early-end', [screenOut(this.writer, when)])], {
        anchored: true,
      });
    }
  }

  private randomizer(step: Json): void {
    this.isShuffled = true;
    const inside = listIn(step, 'Flow').length;
    const some = Number(own(step, 'SubSet') ?? inside);
    if (some < inside) this.writer.note('Flow', `There each person sees ${some} of ${inside} blocks, here all of them`);
  }

  private embedded(step: Json, { when }: Way): void {
    const parts = listIn(step, 'EmbeddedData')
      .filter(isJson)
      .flatMap((one): Part[] => {
        const name = String(own(one, 'Field') ?? 'field');
        if (own(one, 'Type') === 'Custom') {
          this.writer.note(name, 'Its value is set by the flow there; here the link carries it');
        }
        if (this.writer.fields.has(name)) return [];
        const key = this.writer.keyFor(name, 'field');
        this.writer.fields.set(name, { key, options: new Map(), isList: false });
        return [{ key, type: 'hidden', title: name, attribute: 'behavioural' }];
      });
    const page = this.writer.page('from-the-link', parts);
    this.writer.addBlock('From the link', [page], { anchored: true, ...shownWhen(when) });
  }
}
