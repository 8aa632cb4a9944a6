import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../../platform/config/index.js';
import { TenantDatabase } from '../../platform/database/index.js';
import { Logger } from '../../platform/logging/index.js';
import { RecordingFiles } from './recording-files.js';
import { RecordingRepository } from './recording.repository.js';

const MS_PER_DAY = 24 * 60 * 60 * 1000;

/**
 * Bytes without a row go at every start of a worker: of uploads that broke off with their process, and of studies and
 * workspaces whose rows were removed in the database. Younger ones may be about to get theirs.
 */
@Injectable()
export class RecordingSweepService implements OnApplicationBootstrap {
  constructor(
    private readonly config: Config,
    private readonly database: TenantDatabase,
    private readonly recordings: RecordingRepository,
    private readonly files: RecordingFiles,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.worker) return;
    this.sweep(Date.now()).catch((error: unknown) => this.logger.error({ error }, 'recordings were not swept'));
  }

  /** @param now - Milliseconds. */
  async sweep(now: number): Promise<void> {
    for (const workspaceId of await this.files.workspaces()) {
      const written = await this.files.writtenBefore(workspaceId, now - MS_PER_DAY);
      const rows = await this.database.inTenant(workspaceId, () => this.recordings.findByIds(workspaceId, written));
      const known = new Set(rows.map(({ id }) => id));
      for (const id of written) if (!known.has(id)) await this.files.remove(workspaceId, id);
    }
  }
}
