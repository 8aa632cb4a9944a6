import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { QuotingService } from '../consents/index.js';
import type { Citation } from './citation.model.js';
import { CitationService } from './citation.service.js';
import type { InsightDocument } from './insight-document.js';
import type { InsightPage } from './insight.model.js';
import { citationIdsOf, withoutComments } from './insight-walks.js';
import { outside } from './outside.js';

export interface OutsidePage {
  readonly title: string;
  readonly document: InsightDocument;
  readonly citations: readonly Citation[];
}

/** A page as it may leave the workspace, behind a link or in a file. */
@Injectable()
export class OutsidePageService {
  constructor(
    private readonly citations: CitationService,
    private readonly quoting: QuotingService,
  ) {}

  async of(ctx: RequestContext, page: InsightPage): Promise<OutsidePage> {
    const read = await this.citations.read(ctx, page, citationIdsOf(page.document));
    const passages = read.flatMap(({ standing }) => standing?.passage ?? []);
    const { quotable } = await this.quoting.sift(ctx, passages);
    const mayLeave = new Set(quotable);
    return {
      title: page.title,
      document: withoutComments(page.document),
      citations: read.map(({ citation, standing }) =>
        outside(citation, standing?.passage != null && mayLeave.has(standing.passage)),
      ),
    };
  }
}
