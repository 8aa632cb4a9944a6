import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Pool } from 'pg';
import { AppModule } from '../../app.module.js';
import { OwnerService } from '../../features/accounts/index.js';
import { readConfig } from '../config/index.js';
import type { RequestContext } from '../context/index.js';
import { migrateDatabase } from '../database/index.js';
import { configureHttp } from '../http/index.js';
import { createLogger, NestLogger } from '../logging/index.js';
import { TestClient } from './test-client.js';
import { testDatabase } from './test-database.js';
import { enterAsOwner, enterByInvite, makeOtherWorkspace } from './test-people.js';

export interface TestAppOptions {
  /** Modules beside those of the app: for tests of the platform, with resolvers and jobs of their own. */
  readonly modules?: readonly (Type | DynamicModule)[];
  /** Environment beside the test's own, e.g. `{ WORKER: 'off', NODE_ENV: 'production' }`. */
  readonly env?: Readonly<Record<string, string>>;
  /** Another app on the same database, as a second process would be. */
  readonly databaseUrl?: string;
}

/** The whole api over a database of its own, listening on a free port. */
export class TestApp {
  /** One connection for all looks behind the fence: a new one costs more than most of them. */
  private readonly administrator: Pool;

  private constructor(
    readonly app: NestExpressApplication,
    readonly databaseUrl: string,
    private readonly cleanUp: () => Promise<void>,
  ) {
    this.administrator = new Pool({ connectionString: databaseUrl, max: 1 });
    // The pool calls itself ended before its connection is closed: the database may be dropped under it.
    this.administrator.on('error', () => undefined);
  }

  static async start({ modules = [], env = {}, databaseUrl }: TestAppOptions): Promise<TestApp> {
    const database = databaseUrl
      ? { url: databaseUrl, drop: async () => undefined }
      : await testDatabase(migrateDatabase);
    const dataDir = await mkdtemp(join(tmpdir(), 'needfinder-test-'));
    const config = readConfig({
      PORT: '0',
      DATA_DIR: dataDir,
      DATABASE_URL: database.url,
      LOG_LEVEL: 'silent',
      NODE_ENV: 'test',
      ...env,
    });
    const logger = createLogger(config.logLevel);
    const root = AppModule.with({ config, logger, databaseUrl: database.url });
    root.imports!.push(...modules);
    const app = await NestFactory.create<NestExpressApplication>(root, {
      logger: new NestLogger(logger),
      abortOnError: false,
    });
    const cleanUp = async () => {
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    };
    try {
      configureHttp(app);
      await app.listen(0, '127.0.0.1');
      await app.get(OwnerService).ensure();
    } catch (error) {
      await app.close();
      await cleanUp();
      throw error;
    }
    return new TestApp(app, database.url, cleanUp);
  }

  get<T>(type: Type<T> | (abstract new (...args: never[]) => T)): T {
    return this.app.get(type as Type<T>, { strict: false });
  }

  /** Nobody: no cookie, no token. */
  asStranger(): TestClient {
    return new TestClient(this.app);
  }

  asOwner(): Promise<TestClient> {
    return enterAsOwner(this.app, this.asStranger());
  }

  async asEditor(): Promise<TestClient> {
    return enterByInvite(await this.asOwner(), this.asStranger(), 'EDITOR');
  }

  async asViewer(): Promise<TestClient> {
    return enterByInvite(await this.asOwner(), this.asStranger(), 'VIEWER');
  }

  /** The owner of a second workspace on the same server: the attacker of every tenancy test. */
  asOtherWorkspace(): Promise<TestClient> {
    return makeOtherWorkspace(this.app, this.asStranger());
  }

  /** A context for calling services directly, as the owner of the first workspace. */
  async ownerContext(): Promise<RequestContext> {
    const { workspaceId, userId } = await this.get(OwnerService).ensure();
    return { workspaceId, userId, role: 'owner', requestId: 'test', principal: 'session' };
  }

  /** Past the fence, as the administrator of the database: to look at what is stored, never to set things up. */
  async sql<T = Record<string, any>>(text: string, values: unknown[] = []): Promise<T[]> {
    return (await this.administrator.query(text, values)).rows as T[];
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.administrator.end();
    await this.cleanUp();
  }
}

export const testApp = (options: TestAppOptions = {}): Promise<TestApp> => TestApp.start(options);
