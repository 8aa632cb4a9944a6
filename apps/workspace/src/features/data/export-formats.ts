import type { AnswerStyle, ExportFormat } from '../../gql/schema.generated.js';

export interface FormatChoice {
  readonly value: ExportFormat;
  readonly label: string;
  /** One line for somebody who does not know the format. */
  readonly what: string;
  /** Whether the file holds either words or codes, as one chooses. */
  readonly hasStyles: boolean;
}

export const FORMAT_CHOICES: readonly FormatChoice[] = [
  { value: 'XLSX', label: 'Excel (.xlsx)', what: 'One row per respondent, and a sheet that says what the columns mean.', hasStyles: true },
  { value: 'CSV', label: 'CSV', what: 'One row per respondent, for any program.', hasStyles: true },
  { value: 'SAV', label: 'SPSS (.sav)', what: 'With question and value labels, measures and missing codes; SPSS, PSPP and R read it.', hasStyles: false },
  { value: 'ZSAV', label: 'SPSS, packed (.zsav)', what: 'The same, smaller; SPSS 21 and later.', hasStyles: false },
  { value: 'TRIPLE_S', label: 'Triple-S (.zip)', what: 'Description and data as survey programs exchange them, version 2.0.', hasStyles: false },
  { value: 'JSON', label: 'JSON lines', what: 'What the columns mean, then one line per respondent.', hasStyles: true },
  { value: 'PARQUET', label: 'Parquet', what: 'For data frames; beside each answer stands why there is none.', hasStyles: true },
  { value: 'DICTIONARY_DOCX', label: 'Data dictionary (Word)', what: 'What each column means and how often each answer was given.', hasStyles: false },
  { value: 'DICTIONARY_HTML', label: 'Data dictionary (to print)', what: 'The same as a page for the browser, or for a PDF.', hasStyles: false },
];

export const STYLE_CHOICES: readonly { readonly value: AnswerStyle; readonly label: string }[] = [
  { value: 'LABELS', label: 'in words' },
  { value: 'CODES', label: 'as codes' },
];
