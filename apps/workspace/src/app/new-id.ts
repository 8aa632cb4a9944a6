import { v7 } from 'uuid';

/** A UUIDv7, made here so that something sent twice is known again. `crypto.randomUUID` is missing on plain http. */
export const newId = (): string => v7();
