import {
  ANSWER_FORMAT_NAMES,
  ANSWER_FORMATS,
  DICTIONARY_FORMAT_NAMES,
  DICTIONARY_FORMATS,
} from '@needfinder/file-formats';

/** What can be made of the responses of a study: the responses themselves, or what their columns mean. */
export const EXPORT_FORMATS = [...ANSWER_FORMAT_NAMES, ...DICTIONARY_FORMAT_NAMES] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const FORMATS = { ...ANSWER_FORMATS, ...DICTIONARY_FORMATS };
