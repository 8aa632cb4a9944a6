import {
  type AnswerValue,
  MISSING_STATES,
  type MissingState,
  missingState,
  type StoredAnswer,
} from '@needfinder/domain';
import type { QuestionDefinition } from '@needfinder/survey';
import { countDates, countNumbers } from './value-bins.js';

export interface AnswerSummary {
  /** Responses with a value. */
  readonly answered: number;
  /** Only reasons that occur. */
  readonly missing: readonly { readonly state: MissingState; readonly count: number }[];
  /** In the order of the scale or of the options, also what nobody chose; empty for open text. */
  readonly histogram: readonly { readonly label: string; readonly count: number }[];
}

/** Counts the answers to one question, response by response. */
export class AnswerTally {
  private answered = 0;
  private readonly missing = new Map<MissingState, number>();
  private readonly byLabel = new Map<string, number>();
  private readonly numbers: number[] = [];

  constructor(private readonly question: QuestionDefinition) {
    const known = question.points?.map((point) => point.label) ?? question.options ?? [];
    for (const label of known) this.byLabel.set(label, 0);
  }

  /** @param wasAsked - False when the response is of a survey version without this question. */
  add(answer: StoredAnswer | undefined, wasAsked: boolean): void {
    const state = wasAsked ? missingState(answer) : 'not-shown';
    if (state !== null) {
      this.missing.set(state, (this.missing.get(state) ?? 0) + 1);
      return;
    }
    this.answered++;
    this.count(answer as AnswerValue);
  }

  summary(): AnswerSummary {
    const missing = MISSING_STATES.flatMap((state) => {
      const count = this.missing.get(state) ?? 0;
      return count > 0 ? [{ state, count }] : [];
    });
    return { answered: this.answered, missing, histogram: this.histogram() };
  }

  private count(value: AnswerValue): void {
    const { kind, points } = this.question;
    if (kind === 'open-text') return;
    if (kind === 'numeric') this.numbers.push(Number(value));
    else if (Array.isArray(value)) for (const label of value) this.countLabel(label);
    else if (kind === 'rating') this.countLabel(points?.find((point) => point.value === value)?.label ?? String(value));
    else this.countLabel(String(value));
  }

  private countLabel(label: string): void {
    this.byLabel.set(label, (this.byLabel.get(label) ?? 0) + 1);
  }

  private histogram(): { label: string; count: number }[] {
    if (this.question.kind === 'numeric') return countNumbers(this.numbers);
    const counts = [...this.byLabel].map(([label, count]) => ({ label, count }));
    return this.question.kind === 'date' ? countDates(counts) : counts;
  }
}
