import { InvalidError, NotFoundError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { isId } from '../../platform/ids/index.js';
import { citationKindOf, type CitationSource, readSource } from './citation-source.js';
import type { Citation } from './citation.model.js';
import { CitationRepository, type CitationRow } from './citation.repository.js';
import type { CiteInput } from './insight.input.js';
import type { InsightPage } from './insight.model.js';
import { InsightPageService } from './insight-page.service.js';
import { figureText, type Standing, stampOf } from './standing.js';
import { StandingService } from './standing.service.js';

const MOST_CITATIONS = 500;

/** Links claims of pages to what they rest on, and says how that stands now. */
@Injectable()
export class CitationService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly citations: CitationRepository,
    private readonly pages: InsightPageService,
    private readonly standings: StandingService,
  ) {}

  /** Those with the given ids, or all that were ever made for the page: an undone deletion needs them again. */
  async ofPage(
    ctx: RequestContext,
    { id, studyId }: Pick<InsightPage, 'id' | 'studyId'>,
    ids: readonly string[] | null = null,
  ): Promise<Citation[]> {
    return (await this.read(ctx, { id, studyId }, ids)).map(({ citation }) => citation);
  }

  /** As `ofPage`, with the passages that are quoted. */
  async read(
    ctx: RequestContext,
    { id, studyId }: Pick<InsightPage, 'id' | 'studyId'>,
    ids: readonly string[] | null,
  ): Promise<{ readonly citation: Citation; readonly standing: Standing | null }[]> {
    const rows = await this.database.inTenant(ctx, () => this.citations.ofPage(ctx, id, ids));
    const sources = rows.map(({ source }) => source);
    const standings = await this.standings.read(ctx, studyId, sources);
    return rows.map((row, at) => ({ citation: toModel(row, standings[at]!), standing: standings[at]! }));
  }

  /** @throws NotFoundError `insight.not-found`, `citation.nothing-there`; InvalidError `citation.source` */
  async cite(ctx: RequestContext, { id, pageId, source: given, atEnd }: CiteInput): Promise<Citation> {
    const source = readSource(given);
    const page = await this.pages.get(ctx, pageId);
    const known = await this.database.inTenant(ctx, () => this.citations.ofPage(ctx, page.id, [id]));
    if (known[0]) return (await this.ofPage(ctx, page, [id]))[0]!;
    const [standing] = await this.standings.read(ctx, page.studyId, [source]);
    if (!standing) throw nothingThere(source);
    const row = { id, pageId: page.id, source, stamp: stampOf(id, standing) };
    await this.database.inTenant(ctx, async () => {
      if ((await this.citations.count(ctx, page.id)) >= MOST_CITATIONS) {
        throw new InvalidError('citation.too-many', `A page cites at most ${MOST_CITATIONS} times`, {
          most: MOST_CITATIONS,
        });
      }
      await this.citations.insert(ctx, row);
      if (atEnd) await this.pages.append(ctx, page.id, nodeOf(id, source));
    });
    return toModel(row, standing);
  }

  /** From now on the claim rests on what stands there now. @throws NotFoundError `citation.nothing-there` */
  async renew(ctx: RequestContext, id: string): Promise<Citation> {
    const row = isId(id) ? await this.database.inTenant(ctx, () => this.citations.find(ctx, id)) : null;
    if (!row) throw new NotFoundError('citation.not-found', `There is no citation ${id}`, { id });
    const { studyId } = await this.pages.get(ctx, row.pageId);
    const [standing] = await this.standings.read(ctx, studyId, [row.source]);
    if (!standing) throw nothingThere(row.source);
    const stamp = stampOf(id, standing);
    await this.database.inTenant(ctx, () => this.citations.restamp(ctx, id, stamp));
    return toModel({ ...row, stamp }, standing);
  }
}

const nothingThere = ({ kind }: CitationSource) =>
  new NotFoundError('citation.nothing-there', `Nothing stands there that a page could cite (${kind})`, { kind });

const nodeOf = (id: string, source: CitationSource) =>
  citationKindOf(source) === 'chart'
    ? { type: 'chart', attrs: { id } }
    : { type: 'paragraph', content: [{ type: 'citation', attrs: { id } }] };

function toModel(
  { id, source, stamp }: Pick<CitationRow, 'id' | 'source' | 'stamp'>,
  standing: Standing | null,
): Citation {
  const kind = citationKindOf(source);
  const was = kind === 'number' ? stamp : null;
  const segmentId = 'segmentId' in source ? source.segmentId : null;
  const about = { id, kind, was, segmentId, isKeptBack: false };
  if (!standing) {
    const nothing = { title: '', detail: '', quote: null, frame: null, now: null, figure: null, chart: null };
    return { ...about, ...nothing, state: 'gone', evidence: null };
  }
  const { title, detail, passage, frame, figure, chart, evidence } = standing;
  return {
    ...{ ...about, title, detail, frame, figure, chart, evidence },
    state: stampOf(id, standing) === stamp ? 'current' : 'changed',
    quote: passage?.text ?? null,
    now: figure ? figureText(figure.unit, figure.estimate) : null,
  };
}
