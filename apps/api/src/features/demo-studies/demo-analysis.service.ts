import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { NeedMatrixService, NeedService, ProposalService } from '../needs/index.js';
import { AttributeService } from '../respondents/index.js';
import { RunService, SegmentationService } from '../segmentations/index.js';
import { UntilDone } from './until-done.service.js';

/** Proposes needs and looks for segments, with the defaults that the workspace offers. What was done stays as it is. */
@Injectable()
export class DemoAnalysisService {
  constructor(
    private readonly needs: NeedService,
    private readonly matrices: NeedMatrixService,
    private readonly proposals: ProposalService,
    private readonly attributes: AttributeService,
    private readonly segmentations: SegmentationService,
    private readonly runs: RunService,
    private readonly until: UntilDone,
  ) {}

  async proposeNeeds(ctx: RequestContext, studyId: string, signal: AbortSignal): Promise<void> {
    if ((await this.needs.codebookOf(ctx, studyId)).lastProposal) return;
    await this.until.job(ctx, await this.proposals.request(ctx, studyId), signal);
  }

  /** Segments by the importance of every rated need, described by every attribute. */
  async findSegments(ctx: RequestContext, studyId: string, name: string, signal: AbortSignal): Promise<void> {
    const [known] = await this.segmentations.ofStudy(ctx, studyId);
    const { id } = known ?? (await this.segmentations.create(ctx, await this.question(ctx, studyId, name)));
    const [run] = await this.runs.ofSegmentations(ctx, [id]);
    const { jobId } = run ?? (await this.runs.start(ctx, id));
    await this.until.job(ctx, jobId, signal);
  }

  private async question(ctx: RequestContext, studyId: string, name: string) {
    const known = await this.needs.ofStudies(ctx, [studyId]);
    const { needs } = await this.matrices.read(ctx, studyId, {
      needIds: known.map((need) => need.id),
      respondentIds: [],
    });
    const rated = [...needs.values()].filter(({ importanceScale }) => importanceScale !== null);
    const attributeKeys = (await this.attributes.ofStudies(ctx, [studyId])).map(({ key }) => key);
    return {
      studyId,
      name,
      basis: {
        needs: rated.map(({ need }) => ({ needId: need.id, measure: 'importance' as const })),
        questionIds: [],
        attributeKeys: [],
      },
      profile: { questionIds: [], attributeKeys },
    };
  }
}
