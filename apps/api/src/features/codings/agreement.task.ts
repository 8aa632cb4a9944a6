import type { AgreementUnit, CodeAgreement, CodedSpan } from '@needfinder/agreement';
import { defineTask } from '../../platform/compute/index.js';

/** A turn with what was coded in it; its sentences are found on the way. */
export interface CodedTurn {
  readonly text: string;
  readonly coders: readonly string[];
  readonly codings: readonly CodedSpan[];
}

export interface AgreementInput {
  readonly turns: readonly CodedTurn[];
  readonly coders: readonly string[];
  readonly codes: readonly string[];
  readonly unit: AgreementUnit;
}

/** A thousand resamples of many turns take seconds: not on the thread that answers requests. */
export const agreementTask = defineTask<AgreementInput, CodeAgreement[]>(
  new URL('./agreement.worker.js', import.meta.url),
);
