export { WorkspacesModule } from './workspaces.module.js';
export { Workspace } from './workspace.model.js';
export { WorkspaceService } from './workspace.service.js';
