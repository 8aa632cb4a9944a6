export { APP_ROLE, ensureAppRole, refuseUnfencedRole, useWordIndexes } from './app-role.js';
export { publicTable, tenantTable } from './row-level-security.js';
