import type { RespondLinkEntity } from '../questionnaires/index.js';
import type { Origin } from './device-mark.js';
import type { SaveBody } from './save-body.js';
import type { Device, SubmissionEntity, SubmissionState } from './submission.entity.js';

/** One save as it arrived. */
export interface Save extends SaveBody {
  /** Made by the browser, once per way through the survey. */
  readonly clientId: string;
  /** Made by the browser, once per save. */
  readonly saveId: string;
  readonly device: Device | null;
  /** Null when nobody sent it: a simulated respondent. */
  readonly origin: Origin | null;
}
/** One that came over the network. */
export type ReceivedSave = Save & { readonly origin: Origin };
export interface ArrivedSave {
  readonly link: RespondLinkEntity;
  readonly save: Save;
}
export interface SaveOutcome {
  readonly state: SubmissionState;
  /** What a respondent can quote; null until it is over. */
  readonly receipt: string | null;
}

const RECEIPT_LENGTH = 12;

/** Where a submission stands. */
export const outcomeOf = ({ id, state }: Pick<SubmissionEntity, 'id' | 'state'>): SaveOutcome => ({
  state,
  receipt: state === 'partial' ? null : id.replaceAll('-', '').slice(-RECEIPT_LENGTH).toUpperCase(),
});
