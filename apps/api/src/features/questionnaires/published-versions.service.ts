import { Injectable } from '@nestjs/common';
import { type CompiledSurvey, compileSurvey } from '@needfinder/survey';
import type { RequestContext } from '../../platform/context/index.js';
import { type DefinedVersion, SurveyVersionService } from '../surveys/index.js';

/** A published version, ready to judge answers. */
export interface CompiledVersion extends Pick<DefinedVersion, 'id' | 'surveyId' | 'number'> {
  readonly survey: CompiledSurvey;
}

const MOST_KEPT = 200;

/** Published versions never change, so each is compiled once per process. */
@Injectable()
export class PublishedVersions {
  private readonly kept = new Map<string, CompiledVersion>();

  constructor(private readonly versions: SurveyVersionService) {}

  /** Newest first; empty before the survey was published. */
  async ofSurvey(ctx: RequestContext, surveyId: string): Promise<CompiledVersion[]> {
    return (await this.versions.published(ctx, surveyId)).map((version) => this.compiled(ctx, version));
  }

  /** A version of this survey; null when it has no such version. */
  async find(ctx: RequestContext, surveyId: string, versionId: string): Promise<CompiledVersion | null> {
    const known = this.kept.get(`${ctx.workspaceId} ${versionId}`);
    if (known) return known.surveyId === surveyId ? known : null;
    return (await this.ofSurvey(ctx, surveyId)).find(({ id }) => id === versionId) ?? null;
  }

  private compiled(ctx: RequestContext, { id, surveyId, number, definition }: DefinedVersion): CompiledVersion {
    const key = `${ctx.workspaceId} ${id}`;
    const known = this.kept.get(key);
    if (known) return known;
    const made = { id, surveyId, number, survey: compileSurvey(definition) };
    if (this.kept.size >= MOST_KEPT) this.kept.delete(this.kept.keys().next().value!);
    this.kept.set(key, made);
    return made;
  }
}
