import { Global, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule, DiscoveryService, MetadataScanner } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { Authentication } from './authentication.js';
import { handlersWithoutAccess, listHandlers } from './handler-walk.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [Authentication, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [Authentication],
})
export class AuthModule implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** Deny by default, told before the first request instead of by it. */
  onApplicationBootstrap(): void {
    const open = handlersWithoutAccess(listHandlers(this.discovery, this.scanner));
    if (open.length) throw new Error(`Handlers without @Public() or @Allow(role): ${open.join(', ')}`);
  }
}
