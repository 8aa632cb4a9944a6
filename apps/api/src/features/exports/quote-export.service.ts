import type { CellValue, Report, ReportQuote } from '@needfinder/file-formats';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { type Passage, PassageService } from '../needs/index.js';
import { type KeptQuote, type QuoteFilter, QuoteLeavingService } from '../quotes/index.js';
import { AttributeService, RespondentService } from '../respondents/index.js';
import { StudyService } from '../studies/index.js';
import { type ExportedTables, safeName } from './exported-table.js';
import { keptBackSentence } from './kept-back-words.js';
import { type AttributionWanted, factsOf, personNumbers } from './quote-attribution.js';
import { QuoteNeeds } from './quote-needs.service.js';

interface WrittenQuote extends ReportQuote {
  readonly group: string;
  /** One for each attribute that is told. */
  readonly facts: readonly string[];
}
interface WrittenBoard {
  readonly studyName: string;
  readonly keptBack: string;
  readonly factTitles: readonly string[];
  readonly quotes: readonly WrittenQuote[];
}

const NO_GROUP = 'In no group';

/** The quotes board as files: only what may leave, and how much does not. */
@Injectable()
export class QuoteExportService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly studies: StudyService,
    private readonly board: QuoteLeavingService,
    private readonly passages: PassageService,
    private readonly needs: QuoteNeeds,
    private readonly respondents: RespondentService,
    private readonly attributes: AttributeService,
  ) {}

  async tables(
    ctx: RequestContext,
    studyId: string,
    filter: QuoteFilter,
    wanted: AttributionWanted,
  ): Promise<ExportedTables> {
    const { studyName, keptBack, factTitles, quotes } = await this.written(ctx, studyId, filter, wanted);
    const who = wanted.attribution === 'person' ? ['person'] : factTitles;
    const header = ['group', 'title', 'quote', 'asked', ...who, 'needs', 'note'];
    const rows = quotes.map(({ group, title, text, asked, attribution, facts, codes, note }): CellValue[] => {
      const told = wanted.attribution === 'person' ? [attribution] : facts;
      return [group, title, text, asked, ...told, codes.join('; '), note];
    });
    return {
      fileName: `${safeName(studyName)}-quotes`,
      sheets: [{ name: 'Quotes', rows: [header, ...rows, [keptBack]] }],
    };
  }

  async report(ctx: RequestContext, studyId: string, filter: QuoteFilter, wanted: AttributionWanted): Promise<Report> {
    const { studyName, keptBack, quotes } = await this.written(ctx, studyId, filter, wanted);
    const groups = [...new Set(quotes.map(({ group }) => group))];
    return {
      title: `${studyName}: quotes`,
      lead: [keptBack],
      sections: groups.map((heading) => ({
        ...{ heading, level: 1, paragraphs: [] },
        quotes: quotes.filter(({ group }) => group === heading),
      })),
    };
  }

  private written(
    ctx: RequestContext,
    studyId: string,
    filter: QuoteFilter,
    { attribution, attributeKeys }: AttributionWanted,
  ): Promise<WrittenBoard> {
    return this.database.inTenant(ctx, async () => {
      const { name } = await this.studies.get(ctx, studyId);
      const { groups, quotable, leaving } = await this.board.sifted(ctx, studyId, filter);
      const known = await this.attributes.ofStudies(ctx, [studyId]);
      const told = attributeKeys.flatMap((key) => known.find((attribute) => attribute.key === key) ?? []);
      const titleOf = new Map(groups.map(({ id, title }) => [id, title]));
      const personOf = personNumbers();
      const facts = await this.factsOf(ctx, quotable, told);
      const frames = await this.passages.contextsOf(ctx, quotable.map(passageOf));
      const needs = await this.needs.of(ctx, studyId, quotable.map(passageOf));
      const quotes = quotable.map(({ quote, passage }, at): WrittenQuote => ({
        ...{ group: titleOf.get(quote.groupId ?? '') ?? NO_GROUP, title: quote.title, note: quote.note },
        ...{ text: passage.text, asked: frames[at]!.frame, facts: facts[at]!, codes: needs[at]! },
        attribution: attribution === 'person' ? personOf(passage) : facts[at]!.filter(Boolean).join(', '),
      }));
      const factTitles = told.map(({ title }) => title);
      return { studyName: name, keptBack: keptBackSentence(leaving), factTitles, quotes };
    });
  }

  private async factsOf(
    ctx: RequestContext,
    quotes: readonly KeptQuote[],
    told: Parameters<typeof factsOf>[1],
  ): Promise<string[][]> {
    const ids = [...new Set(quotes.flatMap(({ passage }) => passage.respondentId ?? []))];
    const people = new Map((await this.respondents.byIds(ctx, ids)).map((person) => [person.id, person]));
    return quotes.map(({ passage }) => factsOf(people.get(passage.respondentId ?? ''), told));
  }
}

const passageOf = ({ passage }: { readonly passage: Passage }): Passage => passage;
