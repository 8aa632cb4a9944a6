import type { AgreementUnit } from '@needfinder/agreement';
import { Injectable } from '@nestjs/common';
import { Compute } from '../../platform/compute/index.js';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { rowsOf } from '../../platform/graphql/index.js';
import { InterviewService } from '../interviews/index.js';
import { ENGINE } from '../needs/index.js';
import type { CodingAgreement } from './agreement.model.js';
import { type AgreementInput, agreementTask } from './agreement.task.js';
import { CoderNameService } from './coder-name.service.js';
import { CodingRepository } from './coding.repository.js';
import { InterviewCodingRepository } from './interview-coding.repository.js';

/** How far the coders of interviews agree, over what respondents said. */
@Injectable()
export class AgreementService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly codings: CodingRepository,
    private readonly states: InterviewCodingRepository,
    private readonly interviews: InterviewService,
    private readonly names: CoderNameService,
    private readonly compute: Compute,
  ) {}

  async of(ctx: RequestContext, interviewIds: readonly string[], unit: AgreementUnit): Promise<CodingAgreement> {
    const { input, interviews, studyId } = await this.database.inTenant(ctx, () => this.read(ctx, interviewIds, unit));
    const nameOf = await this.names.of(ctx, studyId);
    const table = input.coders.length < 2 ? [] : await this.compute.run(agreementTask, input);
    return {
      coders: input.coders.map((id) => ({ id, name: nameOf(id) })),
      interviews,
      codes: table.map(({ code, ...row }) => ({ codeId: code, ...row })),
    };
  }

  private async read(
    ctx: RequestContext,
    interviewIds: readonly string[],
    unit: AgreementUnit,
  ): Promise<{ input: AgreementInput; interviews: number; studyId: string }> {
    const ids = [...new Set(interviewIds)];
    let studyId = '';
    for (const id of ids) ({ studyId } = await this.interviews.get(ctx, id));
    const workers = (await this.states.coders(ctx, ids)).filter(({ isDone, codings }) => isDone || codings > 0);
    const grouped = rowsOf(ids, workers, ({ interviewId }) => interviewId);
    const codersOf = new Map(ids.map((id, at) => [id, grouped[at]!.map(({ userId }) => userId)]));
    const compared = ids.filter((id) => codersOf.get(id)!.length > 1);
    const codings = (await this.codings.ofInterviews(ctx, compared)).filter(
      ({ coder, stale }) => coder !== ENGINE && !stale,
    );
    const turns = (await this.interviews.turnsOf(ctx, compared)).filter(({ role }) => role !== 'interviewer');
    const ofTurns = rowsOf(
      turns.map(({ id }) => id),
      codings,
      ({ turnId }) => turnId,
    );
    const spans = ofTurns.map((rows) =>
      rows.map(({ needId, themeId, coder, start, end }) => ({ code: needId ?? themeId!, coder, start, end })),
    );
    return {
      interviews: compared.length,
      studyId,
      input: {
        unit,
        coders: [...new Set(compared.flatMap((id) => codersOf.get(id)!))].sort(),
        codes: [...new Set(spans.flat().map(({ code }) => code))].sort(),
        turns: turns.map(({ text, interviewId }, at) => ({
          text,
          coders: codersOf.get(interviewId)!,
          codings: spans[at]!,
        })),
      },
    };
  }
}
