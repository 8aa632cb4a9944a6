/** A report as people read it: headings with what stands below them. Every text is plain; nothing in it is markup. */
export interface Report {
  readonly title: string;
  /** Under the title: what this is, and what is not in it. */
  readonly lead: readonly string[];
  readonly sections: readonly ReportSection[];
}
export interface ReportSection {
  readonly heading: string;
  /** 1 for the highest; 6 at most is told apart. */
  readonly level: number;
  readonly paragraphs: readonly string[];
  readonly quotes: readonly ReportQuote[];
}
export interface ReportQuote {
  /** Above the quote: a title of its own. */
  readonly title: string;
  /** What it answers to. */
  readonly asked: string | null;
  readonly text: string;
  /** Who said it, as far as it is told; empty when it is not. */
  readonly attribution: string;
  readonly note: string;
  /** What it is coded with; none where that is not told. */
  readonly codes: readonly string[];
}

export const DEEPEST_HEADING = 6;
