export { AccountsModule } from './accounts.module.js';
export { type FirstOwner, OwnerService } from './owner.service.js';
