import { isJson, own } from './foreign-survey.js';
import { type Spoken, spokenIn } from './spoken.js';

/** A choice, a row or a column of SurveyJS. */
export interface SurveyJsChoice {
  readonly code: string;
  readonly spoken: Spoken;
}

/** `"team"`, `"team|For teams"` of older files, `{"value": "team", "text": "For teams"}`, or a column by name and title. */
export function choiceOf(choice: unknown): SurveyJsChoice {
  if (!isJson(choice)) {
    const [code = '', ...words] = String(choice).split('|');
    return { code, spoken: words.join('|') || code };
  }
  const code = String(own(choice, 'value') ?? own(choice, 'name') ?? '');
  const spoken = spokenIn(own(choice, 'text') ?? own(choice, 'title'));
  return { code, spoken: spoken === '' ? code : spoken };
}
