import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@needfinder/domain';
import type { RequestContext } from '../../platform/context/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { EventBus } from '../../platform/events/index.js';
import { type Page, type PageArgs, pageOf } from '../../platform/graphql/index.js';
import { isId, newId } from '../../platform/ids/index.js';
import { ActivityService } from './activity.service.js';
import type { CreateStudyInput } from './create-study.input.js';
import { studyChanged } from './study-changed.topic.js';
import { StudyCountSources } from './study-count-sources.js';
import type { StudyCounts } from './study-counts.model.js';
import type { Study } from './study.model.js';
import { StudyRepository } from './study.repository.js';
import type { UpdateStudyInput } from './update-study.input.js';

@Injectable()
export class StudyService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly studies: StudyRepository,
    private readonly activities: ActivityService,
    private readonly countSources: StudyCountSources,
    private readonly events: EventBus,
  ) {}

  async list(ctx: RequestContext, page: PageArgs): Promise<Page<Study>> {
    return this.database.inTenant(ctx, async () => {
      const rows = await this.studies.page(ctx, page.first + 1, page.afterId);
      return pageOf<Study>(rows, page, await this.studies.count(ctx));
    });
  }

  findByIds(ctx: RequestContext, ids: readonly string[]): Promise<Study[]> {
    return this.database.inTenant(ctx, () => this.studies.findByIds(ctx, ids.filter(isId)));
  }

  async find(ctx: RequestContext, id: string): Promise<Study | null> {
    return (await this.findByIds(ctx, [id]))[0] ?? null;
  }

  /** @throws NotFoundError `study.not-found` */
  async get(ctx: RequestContext, id: string): Promise<Study> {
    const study = await this.find(ctx, id);
    if (!study) throw studyNotFound(id);
    return study;
  }

  async create(ctx: RequestContext, input: CreateStudyInput & { readonly isDemo?: boolean }): Promise<Study> {
    const { name, question, population, isDemo = false } = input;
    const id = newId();
    await this.database.inTenant(ctx, async () => {
      const words = { name: name.trim(), question: question ?? '', population: population ?? '' };
      await this.studies.insert(ctx, { id, ...words, isDemo, createdBy: ctx.userId });
      await this.activities.record(ctx, id, 'study-created', 'The study was created');
      await this.changed(ctx, id);
    });
    return this.get(ctx, id);
  }

  async update(ctx: RequestContext, { id, name, question, population }: UpdateStudyInput): Promise<Study> {
    await this.database.inTenant(ctx, async () => {
      await this.get(ctx, id);
      const to = {
        ...(name != null ? { name: name.trim() } : {}),
        ...(question != null ? { question } : {}),
        ...(population != null ? { population } : {}),
      };
      if (Object.keys(to).length > 0) await this.studies.update(ctx, id, to);
      await this.changed(ctx, id);
    });
    return this.get(ctx, id);
  }

  /** The study is not shown any more; its rows are kept, so that a slip of the hand can be mended in the database. */
  async archive(ctx: RequestContext, id: string): Promise<boolean> {
    await this.database.inTenant(ctx, async () => {
      await this.get(ctx, id);
      await this.studies.update(ctx, id, { archivedAt: new Date() });
      await this.changed(ctx, id);
    });
    return true;
  }

  counts(ctx: RequestContext, studyIds: readonly string[]): Promise<(StudyCounts & { studyId: string })[]> {
    return this.database.inTenant(ctx, () => this.studies.counts(ctx, studyIds, this.countSources.parts));
  }

  /** Tells everybody who looks at the study, once the open transaction is committed. */
  async changed(ctx: RequestContext, studyId: string): Promise<void> {
    await this.events.publish(ctx, studyChanged, { studyId });
  }

  /** An event after each change of the study, for as long as somebody listens. */
  async watch(ctx: RequestContext, studyId: string): Promise<AsyncIterableIterator<{ studyId: string }>> {
    await this.get(ctx, studyId);
    return this.events.subscribe(ctx, studyChanged, (event) => event.studyId === studyId);
  }
}

const studyNotFound = (id: string) => new NotFoundError('study.not-found', `There is no study ${id}`, { id });
