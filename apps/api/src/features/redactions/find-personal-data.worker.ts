import { findPersonalData, type PersonalSpan, type TextToRedact } from '@needfinder/text';
import type { TaskReport } from '../../platform/compute/index.js';

const TEXTS_PER_REPORT = 500;

/** Runs on a worker thread. */
export default function find(texts: readonly TextToRedact[], report: TaskReport): PersonalSpan[][] {
  const found: PersonalSpan[][] = [];
  for (let from = 0; from < texts.length; from += TEXTS_PER_REPORT) {
    report('Looking for personal data', from, texts.length);
    found.push(...findPersonalData(texts.slice(from, from + TEXTS_PER_REPORT)));
  }
  return found;
}
