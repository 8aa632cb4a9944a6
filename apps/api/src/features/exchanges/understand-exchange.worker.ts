import { readExchange } from '@needfinder/file-formats';
import type { ExchangeContent } from './exchange-content.js';
import { understandExchange } from './understand-exchange.js';
import type { ExchangeFile } from './understand-exchange.task.js';

/** Runs on a worker thread. */
export default async function understand({ fileName, bytes }: ExchangeFile): Promise<ExchangeContent> {
  return understandExchange(await readExchange(fileName, bytes));
}
