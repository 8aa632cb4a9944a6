import { z } from 'zod';

/** Words of a definition that other parts refer to. Lower case and digits, joined by single dashes; never shown to respondents. */
export const KEY_PATTERN = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const LONGEST_KEY = 60;
const LONGEST_TEXT = 4_000;

export const keySchema = z.string().max(LONGEST_KEY).regex(KEY_PATTERN, 'lower-case letters and digits, joined by -');
/** Words for people, in the first language of the survey. */
export const textSchema = z.string().max(LONGEST_TEXT);
/** Words that cannot be left out. */
export const givenTextSchema = textSchema.min(1);
