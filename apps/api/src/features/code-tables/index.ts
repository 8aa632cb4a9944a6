export { CodeTableService } from './code-table.service.js';
export { CodeTablesModule } from './code-tables.module.js';
