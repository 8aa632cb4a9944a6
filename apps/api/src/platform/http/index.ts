export { configureHttp } from './configure-http.js';
export { HttpModule } from './http.module.js';
export { ServerAddress } from './server-address.js';
