import { InvalidError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { AttributeService, RespondentService } from '../respondents/index.js';

/** Whom an input says the interview is with. */
interface Person {
  readonly respondentId?: string | null;
  readonly newRespondentKey?: string | null;
}

/** The person an interview is with, and what is known about them. */
@Injectable()
export class InterviewPeople {
  constructor(
    private readonly respondents: RespondentService,
    private readonly attributeService: AttributeService,
  ) {}

  /**
   * @returns undefined when the input says nothing of the person, null when it says that there is none.
   * @throws InvalidError `interview.respondent.other-study` for a person of another study, `interview.respondent.two` when
   *   both an existing and a new person are named.
   */
  async find(
    ctx: RequestContext,
    studyId: string,
    { respondentId, newRespondentKey }: Person,
  ): Promise<string | null | undefined> {
    if (respondentId && newRespondentKey) {
      throw new InvalidError(
        'interview.respondent.two',
        `Name one person: ${respondentId} or the new ${newRespondentKey}`,
      );
    }
    if (newRespondentKey) {
      const [respondent] = await this.respondents.ensureKeys(ctx, studyId, [newRespondentKey.trim()]);
      return respondent!.id;
    }
    if (!respondentId) return respondentId === null ? null : undefined;
    const respondent = await this.respondents.get(ctx, respondentId);
    if (respondent.studyId !== studyId) {
      const sentence = `Respondent ${respondent.key} belongs to study ${respondent.studyId}, the interview to ${studyId}`;
      throw new InvalidError('interview.respondent.other-study', sentence);
    }
    return respondent.id;
  }

  attributes(...[ctx, studyId, stored, typed]: Parameters<AttributeService['edit']>) {
    return this.attributeService.edit(ctx, studyId, stored, typed);
  }
}
