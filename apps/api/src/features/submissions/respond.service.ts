import { HttpException, Injectable } from '@nestjs/common';
import type { StoredAnswers } from '@needfinder/domain';
import type { SurveyDefinition } from '@needfinder/survey';
import type { RequestContext } from '../../platform/context/index.js';
import { newId } from '../../platform/ids/index.js';
import {
  PublishedVersions,
  QuestionnaireService,
  type RespondLinkEntity,
  RespondLinkService,
  unknownLink,
} from '../questionnaires/index.js';
import { RespondThrottle } from './respond-throttle.js';
import { outcomeOf, type ReceivedSave, type SaveOutcome } from './save.js';
import { SaveBatches } from './save-batches.js';
import { SubmissionService } from './submission.service.js';

/** All that a page needs to ask a survey. */
export interface RespondStart {
  /** False while the survey is paused, and after it was closed. */
  readonly isOpen: boolean;
  readonly isAnonymous: boolean;
  /** Whether other sites may frame the page. */
  readonly isEmbeddable: boolean;
  /** Id of the version. */
  readonly version: string;
  readonly definition: SurveyDefinition;
  /** What was answered before under this id; null at the first visit. */
  readonly begun:
    (SaveOutcome & { answers: StoredAnswers; page: string | null; seed: number; language: string }) | null;
}

const TOO_MANY = 429;

/** What the holder of a link may do: read the survey and answer it. The link is all the authority there is. */
@Injectable()
export class RespondService {
  constructor(
    private readonly links: RespondLinkService,
    private readonly questionnaires: QuestionnaireService,
    private readonly versions: PublishedVersions,
    private readonly submissions: SubmissionService,
    private readonly batches: SaveBatches,
    private readonly throttle: RespondThrottle,
  ) {}

  /** @throws NotFoundError `respond.unknown` when the link is unknown, revoked, or its survey was never published. */
  async start(token: string, clientId: string | null, address: string): Promise<RespondStart> {
    this.refuseFlood(token, address);
    const link = await this.links.open(token);
    if (!link) throw unknownLink();
    const ctx = holderOf(link);
    const found =
      clientId === null && link.kind !== 'invitation' ? null : await this.submissions.find(ctx, link, clientId ?? '');
    const versions = await this.versions.ofSurvey(ctx, link.surveyId);
    const version = versions.find(({ id }) => id === found?.surveyVersionId) ?? versions[0];
    if (!version) throw unknownLink();
    const { state } = await this.questionnaires.get(ctx, link.surveyId);
    return {
      isOpen: state === 'open',
      isAnonymous: link.kind === 'anonymous',
      isEmbeddable: link.isEmbeddable,
      version: version.id,
      definition: version.survey.definition,
      begun: found && { ...outcomeOf(found), ...pick(found) },
    };
  }

  /** @throws what `SubmissionService.save` does, and `respond.unknown`. */
  async save(token: string, save: ReceivedSave): Promise<SaveOutcome> {
    this.refuseFlood(token, save.origin.address);
    const link = await this.links.recall(token);
    if (!link) throw unknownLink();
    return this.batches.save(holderOf(link), link, save);
  }

  private refuseFlood(token: string, address: string): void {
    if (this.throttle.allows(token, address, performance.now())) return;
    throw new HttpException('Too many requests under this link: wait a moment', TOO_MANY);
  }
}

const pick = ({
  answers,
  page,
  seed,
  language,
}: {
  answers: StoredAnswers;
  page: string | null;
  seed: number;
  language: string;
}) => ({
  answers,
  page,
  seed,
  language,
});

/** Whoever holds the link acts for the survey, in nobody's name. */
const holderOf = ({ workspaceId }: RespondLinkEntity): RequestContext => ({
  workspaceId,
  userId: null,
  role: 'viewer',
  requestId: newId(),
  principal: 'share',
});
