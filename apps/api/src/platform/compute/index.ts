export { Compute } from './compute.js';
export { ComputeModule } from './compute.module.js';
export { type ComputeTask, defineTask, type TaskReport } from './define-task.js';
