import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { type Failure, failureOf, thrownBy } from './crossing.js';

type Request = 'first' | 'next';
type Reply = { readonly type: 'block'; readonly block: unknown } | { readonly type: 'end' } | Failure;

/**
 * Runs `compute` on another thread while this one reads blocks of rows for it, one ahead of what it works on.
 *
 * @param read - Begins anew with each reading; called in the context of the caller, so that an open transaction is seen.
 * @param compute - Hands the port to `blocksFrom` on the other thread.
 */
export async function withBlocks<T>(
  read: () => AsyncIterable<unknown>,
  compute: (port: MessagePort) => Promise<T>,
): Promise<T> {
  const { port1, port2 } = new MessageChannel();
  const serving = serve(port1, read);
  try {
    return await compute(port2);
  } finally {
    port1.close();
    await serving;
  }
}

async function serve(port: MessagePort, read: () => AsyncIterable<unknown>): Promise<void> {
  let reading: AsyncIterator<unknown> | undefined;
  let upcoming: Promise<Reply> | undefined;
  for (let request = await nextRequest(port); request !== null;) {
    if (request === 'first') {
      reading = read()[Symbol.asyncIterator]();
      upcoming = nextBlock(reading);
    }
    const reply = await upcoming!;
    // Listened for before the reply, so that no request is missed.
    const following = nextRequest(port);
    port.postMessage(reply);
    if (reply.type === 'block') upcoming = nextBlock(reading!);
    request = await following;
  }
  await upcoming;
}

const nextRequest = (port: MessagePort): Promise<Request | null> =>
  new Promise((resolve) => {
    const onClose = () => resolve(null);
    port.once('close', onClose);
    port.once('message', (request: Request) => {
      port.off('close', onClose);
      resolve(request);
    });
  });

async function nextBlock(reading: AsyncIterator<unknown>): Promise<Reply> {
  try {
    const { done, value } = await reading.next();
    return done ? { type: 'end' } : { type: 'block', block: value };
  } catch (error) {
    return failureOf(error);
  }
}

/** On the other thread: reads all blocks anew each time it is called. One reading at a time. */
export function blocksFrom<Block>(port: MessagePort): () => AsyncGenerator<Block> {
  return async function* () {
    for (let request: Request = 'first'; ; request = 'next') {
      const answered = new Promise<Reply>((resolve) => port.once('message', resolve));
      port.postMessage(request);
      const reply = await answered;
      if (reply.type === 'end') return;
      if (reply.type !== 'block') throw thrownBy(reply);
      yield reply.block as Block;
    }
  };
}
