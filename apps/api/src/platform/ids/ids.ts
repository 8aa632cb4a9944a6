import { v7, validate } from 'uuid';

/** A new UUIDv7. Made in the app, so that a row's key is known before it is written, and grows with time. */
export const newId = (): string => v7();

/** True for any UUID; ids that reach us from outside are checked before they reach SQL. */
export const isId = (text: string): boolean => validate(text);
