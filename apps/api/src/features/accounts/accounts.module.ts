import { Module } from '@nestjs/common';
import { WorkspacesModule } from '../workspaces/index.js';
import { AccountAuthenticator } from './account.authenticator.js';
import { ApiTokenRepository } from './api-token.repository.js';
import { ApiTokenResolver } from './api-token.resolver.js';
import { ApiTokenService } from './api-token.service.js';
import { InviteRepository } from './invite.repository.js';
import { MemberResolver } from './member.resolver.js';
import { MemberService } from './member.service.js';
import { MemberRepository } from './member.repository.js';
import { OwnerService } from './owner.service.js';
import { SessionRepository } from './session.repository.js';
import { SessionService } from './session.service.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignInService } from './sign-in.service.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { UserRepository } from './user.repository.js';
import { ViewerService } from './viewer.service.js';

@Module({
  imports: [WorkspacesModule],
  providers: [
    ...[UserRepository, MemberRepository, SessionRepository, InviteRepository, ApiTokenRepository],
    ...[SignInService, SignInThrottle, SessionService, ViewerService, MemberService, ApiTokenService, OwnerService],
    ...[SignInResolver, MemberResolver, ApiTokenResolver],
    AccountAuthenticator,
  ],
  exports: [OwnerService, MemberService],
})
export class AccountsModule {}
