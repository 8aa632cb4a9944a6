export { createLogger, Logger } from './logger.js';
export { NestLogger } from './nest-logger.js';
export { LoggingModule } from './logging.module.js';
