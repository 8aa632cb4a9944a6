import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { RequestContext } from '../context/index.js';
import { DATABASE_ADDRESS, joinedOr } from '../database/index.js';
import { Logger } from '../logging/index.js';
import { Channel } from './channel.js';
import type { Topic } from './topic.js';

const PG_CHANNEL = 'needfinder_events';
// PostgreSQL refuses 8000 bytes and more.
const MOST_BYTES = 7900;
const RECONNECT_AFTER_MS = 1000;

interface Envelope {
  readonly topic: string;
  readonly workspaceId: string;
  readonly payload: object;
}
type Listener = (envelope: Envelope) => void;

/**
 * Tells every process what happened, over LISTEN/NOTIFY. An event may be missed (a process that was not connected hears
 * nothing): what must happen is a job.
 */
@Injectable()
export class EventBus implements OnModuleInit, OnApplicationShutdown {
  private readonly listeners = new Set<Listener>();
  private client: Client | null = null;
  private isClosing = false;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(DATABASE_ADDRESS) private readonly address: string,
    private readonly logger: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isClosing = true;
    await this.client?.end();
  }

  /** Inside a transaction PostgreSQL delivers at commit, and not at all after a rollback. */
  async publish<T extends object>(
    tenant: Pick<RequestContext, 'workspaceId'>,
    topic: Topic<T>,
    payload: T,
  ): Promise<void> {
    const envelope: Envelope = { topic: topic.name, workspaceId: tenant.workspaceId, payload };
    const text = JSON.stringify(envelope);
    if (Buffer.byteLength(text) > MOST_BYTES) {
      throw new Error(
        `An event of ${topic.name} has ${Buffer.byteLength(text)} bytes, more than ${MOST_BYTES}: send ids`,
      );
    }
    await joinedOr(this.dataSource).query('SELECT pg_notify($1, $2)', [PG_CHANNEL, text]);
  }

  /** The events of one topic in the caller's workspace. End it with `return()`, as GraphQL does by itself. */
  subscribe<T extends object>(
    ctx: Pick<RequestContext, 'workspaceId'>,
    topic: Topic<T>,
    wanted: (payload: T) => boolean = () => true,
  ): AsyncIterableIterator<T> {
    const listener: Listener = (event) => {
      if (event.topic !== topic.name || event.workspaceId !== ctx.workspaceId) return;
      if (wanted(event.payload as T)) channel.push(event.payload as T);
    };
    const channel = new Channel<T>(() => this.listeners.delete(listener));
    this.listeners.add(listener);
    return channel;
  }

  /** Every event of a topic, whatever its workspace. For the platform itself: a feature subscribes for one workspace. */
  onEvery<T extends object>(topic: Topic<T>, act: (payload: T, workspaceId: string) => void): void {
    this.listeners.add((event) => {
      if (event.topic === topic.name) act(event.payload as T, event.workspaceId);
    });
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.address,
      application_name: 'needfinder events',
      keepAlive: true,
    });
    client.on('notification', ({ payload }) => {
      const envelope = JSON.parse(payload ?? '') as Envelope;
      for (const listener of this.listeners) listener(envelope);
    });
    client.on('error', (error) => this.logger.warn({ error }, 'event connection broke'));
    client.once('end', () => this.reconnect());
    await client.connect();
    await client.query(`LISTEN ${PG_CHANNEL}`);
    this.client = client;
  }

  private reconnect(): void {
    this.client = null;
    if (this.isClosing) return;
    setTimeout(() => {
      if (this.isClosing) return;
      this.connect().catch((error: unknown) => {
        this.logger.warn({ error }, 'event connection could not be opened again');
        this.reconnect();
      });
    }, RECONNECT_AFTER_MS).unref();
  }
}
