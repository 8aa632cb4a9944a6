import { Injectable } from '@nestjs/common';
import { InvalidError, NotFoundError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { type Passage, PassageService } from '../needs/index.js';
import type { CitationSource } from './citation-source.js';
import { NeedStandingService } from './need-standing.service.js';
import { SegmentStandingService } from './segment-standing.service.js';
import type { Standing } from './standing.js';

/** Reads what stands now where citations point. */
@Injectable()
export class StandingService {
  constructor(
    private readonly passages: PassageService,
    private readonly ofNeeds: NeedStandingService,
    private readonly ofSegments: SegmentStandingService,
  ) {}

  /** In the order of the sources; null where nothing stands any more, or in another study. */
  async read(ctx: RequestContext, studyId: string, sources: readonly CitationSource[]): Promise<(Standing | null)[]> {
    const passages = await this.quoted(ctx, studyId, sources);
    const ofNeed = this.ofNeeds.reader(ctx, studyId);
    const ofSegment = this.ofSegments.reader(ctx, studyId);
    const standing: (Standing | null)[] = [];
    for (const source of sources) {
      switch (source.kind) {
        case 'passage':
          standing.push(passages.get(source.passageId) ?? null);
          break;
        case 'need-people':
        case 'opportunity':
        case 'landscape-chart':
        case 'code-share':
          standing.push(await orNull(ofNeed(source)));
          break;
        default:
          standing.push(await orNull(ofSegment(source)));
      }
    }
    return standing;
  }

  private async quoted(
    ctx: RequestContext,
    studyId: string,
    sources: readonly CitationSource[],
  ): Promise<Map<string, Standing>> {
    const ids = sources.flatMap((source) => (source.kind === 'passage' ? source.passageId : []));
    const found = (await this.passages.findBy(ctx, 'id', [...new Set(ids)])).filter((one) => one.studyId === studyId);
    const contexts = await this.passages.contextsOf(ctx, found);
    return new Map(found.map((passage, at) => [passage.id, quoteOf(passage, contexts[at]!)]));
  }
}

const quoteOf = (
  passage: Passage,
  { sourceTitle, frame }: { sourceTitle: string; frame: string | null },
): Standing => ({
  title: sourceTitle,
  detail: 'What somebody said',
  evidence: `passage:${passage.id}`,
  passage,
  frame,
  figure: null,
  chart: null,
});

/** A segment, an attribute or a study that is gone is no error of the page that cites it. */
async function orNull(reading: Promise<Standing | null>): Promise<Standing | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof InvalidError) return null;
    throw error;
  }
}
