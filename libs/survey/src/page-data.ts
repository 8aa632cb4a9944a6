import type { StoredAnswers } from '@needfinder/domain';
import type { SurveyDefinition } from './definition/survey-definition.js';

/** How answering a survey ends. */
export type EndState = 'complete' | 'screened-out' | 'quota-full';

/** All that a respondent's page needs to ask a survey, so that nothing more is fetched: the api and the builder's preview write it, the page reads it. */
export interface PageData {
  /** The secret of the link; null in the preview, which saves nothing. */
  readonly token: string | null;
  /** Under this id the answers are saved; the browser keeps it in a cookie. */
  readonly clientId: string;
  /** Id of the version. */
  readonly version: string;
  readonly definition: SurveyDefinition;
  /** The one to begin with, one of the survey's. */
  readonly language: string;
  readonly isOpen: boolean;
  readonly isAnonymous: boolean;
  /** Many people answer on this device, one after the other. */
  readonly isKiosk: boolean;
  readonly seed: number;
  /** Of hidden fields, from the link. */
  readonly carried: StoredAnswers;
  readonly answers: StoredAnswers;
  readonly page: string | null;
  /** Null while it is not over. */
  readonly ended: { readonly state: EndState; readonly receipt: string | null } | null;
}
