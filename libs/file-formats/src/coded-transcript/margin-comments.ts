import type * as Docx from 'docx';
import { plainText } from '../report/plain-text.js';
import { codeWords, type TranscriptCode, type TranscriptMark, type TranscriptMemo } from './coded-transcript.js';

interface Said {
  readonly author: string;
  readonly date: Date;
  readonly text: string;
}

/** Comments of a Word document, in the order in which they are met. */
export class MarginComments {
  readonly comments: Docx.ICommentOptions[] = [];
  private readonly idOf = new Map<string, number>();

  /** @param madeAt - Of comments on codings, which keep no moment of their own. */
  constructor(
    private readonly docx: typeof Docx,
    private readonly codes: readonly TranscriptCode[],
    private readonly madeAt: Date,
  ) {}

  /** Where the comment on a mark begins; once for each. */
  begin(mark: TranscriptMark): Docx.CommentRangeStart {
    const { coder, memo } = mark;
    const said = memo ? memoSaid(memo) : { author: coder, date: this.madeAt, text: this.wordsOf(mark) };
    const id = this.add(said);
    this.idOf.set(mark.id, id);
    return new this.docx.CommentRangeStart(id);
  }

  /** Where it ends, with the sign that leads to it. */
  end({ id }: TranscriptMark): Docx.ParagraphChild[] {
    return this.ended(this.idOf.get(id)!);
  }

  /** The same runs, with memos on all of them. */
  around(runs: readonly Docx.ParagraphChild[], memos: readonly TranscriptMemo[]): Docx.ParagraphChild[] {
    return memos.reduce<Docx.ParagraphChild[]>(
      (inside, memo) => {
        const id = this.add(memoSaid(memo));
        return [new this.docx.CommentRangeStart(id), ...inside, ...this.ended(id)];
      },
      [...runs],
    );
  }

  private wordsOf(mark: TranscriptMark): string {
    return codeWords(this.codes, mark).join('\n');
  }

  private ended(id: number): Docx.ParagraphChild[] {
    const { CommentRangeEnd, CommentReference, TextRun } = this.docx;
    return [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })];
  }

  private add({ author, date, text }: Said): number {
    const { Paragraph } = this.docx;
    const id = this.comments.length;
    const children = plainText(text)
      .split(/\r\n|\r|\n/)
      .map((line) => new Paragraph(line));
    this.comments.push({ id, author: plainText(author), initials: initialsOf(author), date, children });
    return id;
  }
}

const memoSaid = ({ author, writtenAt, text }: TranscriptMemo): Said => ({ author, date: writtenAt, text });

const initialsOf = (name: string): string =>
  Array.from(plainText(name).matchAll(/(?<=^|\s)\S/gu), ([letter]) => letter)
    .slice(0, 3)
    .join('');
