import { defineTask } from '../../platform/compute/index.js';
import type { ExchangeContent } from './exchange-content.js';

export interface ExchangeFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A whole project takes seconds to read: not on the thread that answers requests. */
export const understandExchangeTask = defineTask<ExchangeFile, ExchangeContent>(
  new URL('./understand-exchange.worker.js', import.meta.url),
);
