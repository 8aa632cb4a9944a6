export { testDatabase, type TestDatabase } from './test-database.js';
export { testApp, type TestApp } from './test-app.js';
export { type GraphqlReply, TestClient } from './test-client.js';
export { countQueries } from './count-queries.js';
