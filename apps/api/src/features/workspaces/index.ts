export { WorkspacesModule } from './workspaces.module.js';
export { WorkspaceService } from './workspace.service.js';
