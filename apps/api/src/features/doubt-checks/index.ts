export { DoubtChecksModule } from './doubt-checks.module.js';
