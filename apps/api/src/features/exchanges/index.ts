export { ExchangesModule } from './exchanges.module.js';
export { ExchangeExportService } from './exchange-export.service.js';
