import { type DomainError, InvalidError } from '@needfinder/domain';
import { Injectable } from '@nestjs/common';
import { seedOf } from '@needfinder/survey';
import type { RequestContext } from '../../platform/context/index.js';
import { newId } from '../../platform/ids/index.js';
import {
  type CompiledVersion,
  DeviceKeys,
  PublishedVersions,
  type QuestionnaireState,
  RespondLinkService,
  unknownLink,
} from '../questionnaires/index.js';
import { deviceMark } from './device-mark.js';
import type { ArrivedSave } from './save.js';
import type { SubmissionEntity } from './submission.entity.js';
import { keyText, keyTextOf, submissionKey } from './submission-key.js';
import { SubmissionRepository } from './submission.repository.js';

/** A save under a link that stands, for a version that there is. */
export interface AdmittedSave extends ArrivedSave {
  readonly state: QuestionnaireState;
  /** The one that the browser shows. */
  readonly version: CompiledVersion;
}
export interface OpenedSubmissions {
  /** By `keyTextOf`. */
  readonly submissions: ReadonlyMap<string, SubmissionEntity>;
  /** Ids of those that were begun by these very saves. */
  readonly begun: readonly string[];
}

/** Whoever answers under an anonymous link is nobody, whatever the survey asks for. */
const isMarked = ({ link, version, save }: AdmittedSave): boolean =>
  link.kind !== 'anonymous' && save.origin !== null && version.survey.definition.noticeSameDevice === true;

/** Finds what saves belong to. Every method runs in the open transaction. */
@Injectable()
export class SubmissionOpeningService {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly links: RespondLinkService,
    private readonly versions: PublishedVersions,
    private readonly deviceKeys: DeviceKeys,
  ) {}

  /** @returns By place: NotFoundError `respond.unknown` or InvalidError `respond.version` instead of a refused save. */
  async admit(ctx: RequestContext, arrived: readonly ArrivedSave[]): Promise<(AdmittedSave | DomainError)[]> {
    const states = await this.links.standing(
      ctx,
      arrived.map(({ link }) => link.id),
    );
    const admitted: (AdmittedSave | DomainError)[] = [];
    for (const one of arrived) {
      const state = states.get(one.link.id);
      const version = state && (await this.versions.find(ctx, one.link.surveyId, one.save.version));
      if (!state) admitted.push(unknownLink());
      else if (version) admitted.push({ ...one, state, version });
      else admitted.push(new InvalidError('respond.version', `This survey has no version ${one.save.version}`));
    }
    return admitted;
  }

  /** The submissions of these saves, nobody else's until the transaction ends. */
  async open(ctx: RequestContext, saves: readonly AdmittedSave[]): Promise<OpenedSubmissions> {
    const submissions = await this.locked(ctx, saves);
    const missing = saves.filter((one) => !submissions.has(keyTextOf(one)));
    if (missing.length === 0) return { submissions, begun: [] };
    const keys = await this.deviceKeys.of(
      ctx,
      missing.filter(isMarked).map(({ link }) => link.surveyId),
    );
    const begun = await this.submissions.insertAll(
      ctx,
      missing.map((one) => {
        const { link, version } = one;
        const { clientId, language, device, origin } = one.save;
        const key = isMarked(one) && keys.get(link.surveyId);
        return {
          ...{ ...submissionKey(link, clientId), id: newId(), surveyId: link.surveyId, surveyVersionId: version.id },
          ...{ isTest: link.kind === 'test', seed: seedOf(clientId), language },
          device: link.kind === 'anonymous' ? null : device,
          deviceMark: key && origin ? deviceMark(key, origin) : null,
        };
      }),
    );
    return { submissions: new Map([...submissions, ...(await this.locked(ctx, missing))]), begun };
  }

  /** What was begun on a version is judged by that version, whatever the browser shows by now. */
  async versionOf(ctx: RequestContext, one: AdmittedSave, submission: SubmissionEntity): Promise<CompiledVersion> {
    return (await this.versions.find(ctx, submission.surveyId, submission.surveyVersionId)) ?? one.version;
  }

  private async locked(ctx: RequestContext, saves: readonly AdmittedSave[]): Promise<Map<string, SubmissionEntity>> {
    const keys = saves.map(({ link, save }) => submissionKey(link, save.clientId));
    return new Map((await this.submissions.lock(ctx, keys)).map((row) => [keyText(row), row]));
  }
}
