import { buffersIn, failureOf } from '@needfinder/threads';
import { getPriority, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { TaskFunction } from './define-task.js';
import type { Answer, Order } from './messages.js';

/** Below the thread that answers requests and the database: on a busy machine they come first. */
const PRIORITY = 10;
// On Linux this is about the calling thread and those that it starts, elsewhere about the whole process.
if (process.platform === 'linux') setPriority(Math.max(PRIORITY, getPriority()));

/** Entry of a worker thread: takes one order after the other. */
parentPort!.on('message', ({ module, input }: Order) => {
  void run(module, input).then((answer) => {
    parentPort!.postMessage(answer, answer.type === 'result' ? [...buffersIn(answer.output)] : []);
  });
});

async function run(module: string, input: unknown): Promise<Answer> {
  try {
    const { default: task } = (await import(module)) as { default: TaskFunction<unknown, unknown> };
    const output = await task(input, (step, done, total) => {
      parentPort!.postMessage({ type: 'progress', step, done, total } satisfies Answer);
    });
    return { type: 'result', output };
  } catch (error) {
    return failureOf(error);
  }
}
