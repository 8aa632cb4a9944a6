export { AccountsModule } from './accounts.module.js';
export { MemberService } from './member.service.js';
export { type FirstOwner, OwnerService } from './owner.service.js';
