export { CodeTablesModule } from './code-tables.module.js';
