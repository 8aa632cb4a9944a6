import { InvalidError, NotFoundError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { rowsOf } from '../../platform/graphql/index.js';
import { MemberService } from '../accounts/index.js';
import { InterviewService } from '../interviews/index.js';
import type { StudyAssignments } from './assignment.model.js';
import { maySee } from './coder.js';
import type { AssignCodersInput } from './coder.input.js';
import { CoderNameService } from './coder-name.service.js';
import { InterviewCodersService } from './interview-coders.service.js';
import { InterviewCodingRepository } from './interview-coding.repository.js';

/** Shares the interviews of a study out among coders. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly states: InterviewCodingRepository,
    private readonly interviews: InterviewService,
    private readonly members: MemberService,
    private readonly names: CoderNameService,
    private readonly coders: InterviewCodersService,
  ) {}

  async ofStudy(ctx: RequestContext, studyId: string): Promise<StudyAssignments> {
    const nameOf = await this.names.of(ctx, studyId);
    return this.database.inTenant(ctx, async () => {
      const interviews = await this.interviews.ofStudy(ctx, studyId);
      const ids = interviews.map(({ id }) => id);
      const blind = await this.states.blindOf(ctx, ids);
      const coders = rowsOf(ids, await this.states.coders(ctx, ids), ({ interviewId }) => interviewId);
      return {
        studyId,
        interviews: interviews.map((interview, at) => ({
          ...{ interview, interviewId: interview.id, isBlind: blind.has(interview.id) },
          coders: coders[at]!.map(({ userId, interviewId, codings, ...coder }) => ({
            ...{ ...coder, id: userId, name: nameOf(userId) },
            // How many codings another coder has is a hint, too.
            codings: maySee(ctx, blind.has(interviewId), userId) ? codings : 0,
          })),
        })),
      };
    });
  }

  /**
   * These people, and nobody else, are to code each interview; who was done stays done.
   *
   * @throws NotFoundError `member.not-found` for somebody who is not of the workspace, InvalidError `assignment.viewer`
   *   for who may not code.
   */
  async assign(ctx: RequestContext, { assignments, dueOn }: AssignCodersInput): Promise<void> {
    const known = new Map((await this.members.list(ctx)).map(({ user, role }) => [user.id, { name: user.name, role }]));
    for (const id of new Set(assignments.flatMap(({ coderIds }) => coderIds))) {
      const member = known.get(id);
      if (!member) throw new NotFoundError('member.not-found', `There is no member ${id}`, { id });
      if (member.role === 'viewer') {
        throw new InvalidError('assignment.viewer', `${member.name} is a viewer and cannot code`, { id });
      }
    }
    const codersOf = new Map(assignments.map(({ interviewId, coderIds }) => [interviewId, coderIds]));
    await this.coders.change(ctx, [...codersOf.keys()], (id) =>
      this.states.assign(ctx, id, { userIds: codersOf.get(id)!, dueOn: dueOn ?? null }),
    );
  }
}
