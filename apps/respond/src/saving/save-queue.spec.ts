import { describe, expect, test } from '@jest/globals';
import { memoryStore, type QueuedSave } from './queue-store.js';
import { type QueueState, SaveQueue, type SendResult } from './save-queue.js';

const save = (id: string): QueuedSave => ({
  id,
  clientId: 'c',
  body: { version: 'v', language: 'en', page: null, pageMs: 0, answers: { plan: id }, complete: false },
});
const SAVED: SendResult = { kind: 'saved', state: 'partial', receipt: null };

/** A queue on a line that answers as it is told, one result after the other, and then always takes the save. */
function queueOn(results: SendResult[], store = memoryStore()) {
  const sent: string[] = [];
  const pauses: number[] = [];
  const states: QueueState[] = [];
  const queue = new SaveQueue({
    store,
    send: async ({ id }) => {
      sent.push(id);
      return results.shift() ?? SAVED;
    },
    onChange: (state) => states.push(state),
    wait: async (ms) => void pauses.push(ms),
  });
  const idle = async () => {
    for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
  };
  return { queue, sent, pauses, idle, store, states, last: () => states.at(-1)! };
}

describe('saves on a bad line', () => {
  test('they arrive in their order, each until it is acknowledged, with growing pauses', async () => {
    const line = queueOn([{ kind: 'later' }, { kind: 'later' }, { kind: 'later' }]);
    await line.queue.add(save('1'));
    await line.queue.add(save('2'));
    await line.idle();
    expect(line.sent).toEqual(['1', '1', '1', '1', '2']);
    expect(line.pauses).toEqual([1000, 2000, 4000]);
    expect(line.last()).toMatchObject({ waiting: 0, isSending: false, isConnected: true });
  });

  test('what was not sent before the tab was closed is sent when the page opens again', async () => {
    const store = memoryStore();
    await store.put(save('unsent'));
    const line = queueOn([], store);
    await line.queue.flush();
    expect(line.sent).toEqual(['unsent']);
    expect(line.states.slice(0, 2)).toMatchObject([{ waiting: null }, { waiting: 1, unsent: 1 }]);
    expect(await store.all()).toEqual([]);
  });

  test('a save that the server will never take is told, and does not hold up the next', async () => {
    const line = queueOn([{ kind: 'refused', code: 'respond.answer', message: 'plan: no' }]);
    await line.queue.add(save('1'));
    await line.queue.add(save('2'));
    await line.idle();
    expect(line.sent).toEqual(['1', '2']);
    expect(line.last().refused).toBe('plan: no');
  });

  test('the end is told with its receipt', async () => {
    const line = queueOn([{ kind: 'saved', state: 'complete', receipt: 'ABC' }]);
    await line.queue.add(save('1'));
    await line.idle();
    expect(line.last().ended).toEqual({ state: 'complete', receipt: 'ABC' });
  });
});
