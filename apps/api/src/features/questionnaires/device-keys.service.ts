import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/context/index.js';
import { QuestionnaireRepository } from './questionnaire.repository.js';

const KEY_BYTES = 32;

/** Keys by which the devices of a survey are told apart while it is fielded; closing the survey forgets them for good. */
@Injectable()
export class DeviceKeys {
  constructor(private readonly questionnaires: QuestionnaireRepository) {}

  /** By survey; made where there is none yet. Runs in the open transaction. */
  async of(ctx: RequestContext, surveyIds: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    const keys = new Map<string, Buffer>();
    for (const surveyId of [...new Set(surveyIds)].sort()) {
      keys.set(surveyId, await this.questionnaires.deviceKey(ctx, surveyId, randomBytes(KEY_BYTES)));
    }
    return keys;
  }
}
