import type { CellValue, Report } from '@needfinder/file-formats';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { QuotingService, type SiftedQuotes, type Speaker } from '../consents/index.js';
import { NeedService, type Passage, PassageService } from '../needs/index.js';
import { StudyService } from '../studies/index.js';
import { codebookInOrder, guideOf, type PlacedCode } from './codebook-order.js';
import { type ExportedTables, safeName } from './exported-table.js';
import { keptBackSentence } from './kept-back-words.js';
import { personNumbers } from './quote-attribution.js';

/** Read for each need, so that some are left when others are kept back. */
const PASSAGES_READ = 60;
const QUOTES_PER_NEED = 3;

interface CodeQuote {
  readonly text: string;
  readonly asked: string | null;
  readonly person: string;
}
interface ReportedCode {
  readonly code: PlacedCode;
  readonly respondents: number;
  readonly mentions: number;
  readonly quotes: readonly CodeQuote[];
}
interface ReportedCodebook {
  readonly studyName: string;
  readonly keptBack: string;
  readonly codes: readonly ReportedCode[];
}
type Said = Speaker & { readonly needId: string; readonly passage: Passage };

/** The codebook as a report: what each need and theme means, how many speak of it, and what some of them say. */
@Injectable()
export class CodebookReportService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly studies: StudyService,
    private readonly needs: NeedService,
    private readonly passages: PassageService,
    private readonly quoting: QuotingService,
  ) {}

  async report(ctx: RequestContext, studyId: string): Promise<Report> {
    const { studyName, keptBack, codes } = await this.read(ctx, studyId);
    return {
      title: `${studyName}: needs and themes`,
      lead: [keptBack],
      sections: codes.map(({ code, respondents, mentions, quotes }) => ({
        heading: code.label,
        level: code.level,
        paragraphs: [
          ...guideOf(code),
          `${plural(respondents, 'person', 'people')}, ${plural(mentions, 'mention', 'mentions')}`,
        ],
        quotes: quotes.map(({ text, asked, person }) => ({
          text,
          asked,
          attribution: person,
          title: '',
          note: '',
          codes: [],
        })),
      })),
    };
  }

  async tables(ctx: RequestContext, studyId: string): Promise<ExportedTables> {
    const { studyName, keptBack, codes } = await this.read(ctx, studyId);
    const header = ['level', 'kind', 'label', 'statement', 'definition', 'include', 'exclude', 'people', 'mentions'];
    const rows = codes.map(({ code, respondents, mentions }): CellValue[] => [
      ...[code.level, code.kind, code.label, code.kind === 'need' ? code.statement : null],
      ...[code.definition, code.include, code.exclude, respondents, mentions],
    ]);
    const quoteRows = codes.flatMap(({ code, quotes }) =>
      quotes.map(({ text, asked, person }): CellValue[] => [code.label, text, asked, person]),
    );
    return {
      fileName: `${safeName(studyName)}-report`,
      sheets: [
        { name: 'Needs and themes', rows: [header, ...rows] },
        { name: 'Quotes', rows: [['code', 'quote', 'asked', 'person'], ...quoteRows, [keptBack]] },
      ],
    };
  }

  private read(ctx: RequestContext, studyId: string): Promise<ReportedCodebook> {
    return this.database.inTenant(ctx, async () => {
      const { name } = await this.studies.get(ctx, studyId);
      const themes = await this.needs.themesOfStudies(ctx, [studyId]);
      const codes = codebookInOrder(themes, await this.needs.ofStudies(ctx, [studyId]));
      const needIds = codes.flatMap(({ id, kind }) => (kind === 'need' ? id : []));
      const themeIds = codes.flatMap(({ id, kind }) => (kind === 'theme' ? id : []));
      const counts = new Map<string, { readonly respondents: number; readonly mentions: number }>();
      for (const count of await this.needs.countsOf(ctx, needIds)) counts.set(count.needId, count);
      for (const count of await this.needs.themeCountsOf(ctx, themeIds)) counts.set(count.themeId, count);
      const { quotable, keptBack } = await this.said(ctx, studyId, needIds);
      const chosen = oneOfEach(quotable);
      const contexts = await this.passages.contextsOf(
        ctx,
        chosen.map(({ passage }) => passage),
      );
      const personOf = personNumbers();
      const quotes = chosen.map(({ needId, passage }, at) => ({
        needId,
        quote: { text: passage.text, asked: contexts[at]!.frame, person: personOf(passage) },
      }));
      return {
        studyName: name,
        keptBack: keptBackSentence({ ...keptBack, quotable: chosen.length, changed: 0 }),
        codes: codes.map((code) => ({
          code,
          respondents: counts.get(code.id)?.respondents ?? 0,
          mentions: counts.get(code.id)?.mentions ?? 0,
          quotes: quotes.flatMap(({ needId, quote }) => (needId === code.id ? quote : [])),
        })),
      };
    });
  }

  /** What is said for each need, the likeliest first. */
  private async said(ctx: RequestContext, studyId: string, needIds: readonly string[]): Promise<SiftedQuotes<Said>> {
    const pages = await this.passages.pagesOf(ctx, needIds, { first: PASSAGES_READ, stance: 'for' });
    const said = pages.flatMap(({ edges }, at) =>
      edges
        .filter(({ node }) => !node.stale)
        .map(({ node }) => ({ studyId, respondentId: node.respondentId, needId: needIds[at]!, passage: node })),
    );
    return this.quoting.sift(ctx, said);
  }
}

/** A few of each need, each of another person and in other words. */
function oneOfEach(said: readonly Said[]): Said[] {
  const heard = new Map<string, Set<string>>();
  const chosen = new Map<string, number>();
  return said.filter(({ needId, respondentId, passage }) => {
    const known = heard.get(needId) ?? new Set();
    heard.set(needId, known);
    const marks = [respondentId ?? passage.interviewId ?? passage.id, passage.text.trim().toLowerCase()];
    const count = chosen.get(needId) ?? 0;
    if (count >= QUOTES_PER_NEED || marks.some((mark) => known.has(mark))) return false;
    for (const mark of marks) known.add(mark);
    chosen.set(needId, count + 1);
    return true;
  });
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
