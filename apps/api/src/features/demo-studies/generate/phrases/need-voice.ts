/**
 * How people talk about one need. Every fragment is our own invention. `{client}`, `{amount}`, `{span}` (a wait),
 * `{effort}` (time at the desk), `{month}`, `{tool}` and `{count}` are filled in by `fillSlots`.
 */
export interface NeedVoice {
  /** Noun phrases that complete "the hardest part is …". */
  readonly hardest: readonly string[];
  /** Whole sentences of complaint. */
  readonly pain: readonly string[];
  /** First-person infinitives without "to" that complete "I wish I could …". */
  readonly want: readonly string[];
  /** Whole sentences of wish. */
  readonly wish: readonly string[];
  /** Whole sentences of somebody for whom this works: the passages against the need. */
  readonly praise: readonly string[];
  /** What happened, told in an interview. */
  readonly story: readonly string[];
  /** What people do about it today, told in an interview. */
  readonly workaround: readonly string[];
  /** What follows from it. */
  readonly effect: readonly string[];
}
