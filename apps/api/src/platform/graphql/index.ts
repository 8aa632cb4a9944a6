export { type Connection, connectionOf, type Page, PageArgs, PageInfo, pageOf } from './connection.js';
export { graphqlEnum } from './graphql-enum.js';
export { GraphqlModule, SCHEMA_OPTIONS } from './graphql.module.js';
export { inOrderOf, type LoaderFactory, Loaders, RequestLoaders } from './loaders.js';
export { Node, NodeRegistry } from './node.js';
export { JsonScalar } from './json.scalar.js';
export { rowsOf } from './rows-of.js';
