/**
 * What the code generator reads and writes: one `x.query.generated.ts` beside each `x.query.graphql`, and the enums and
 * inputs they use in `src/gql/schema.generated.ts`. Run it with `npm run gen`.
 */
const types = {
  enumType: 'string-literal',
  immutableTypes: true,
  useTypeImports: true,
  importExtension: '.js',
  strictScalars: true,
  scalars: { DateTime: 'string', JSON: 'Record<string, unknown>' },
};

export default {
  schema: 'schema.graphql',
  documents: 'apps/workspace/src/**/*.graphql',
  // Persisted operations are hashed from the same text that the client sends, so the cache's __typename is added here.
  generates: {
    'apps/workspace/src/gql/schema.generated.ts': {
      plugins: ['typescript-operations'],
      config: { ...types, generateOperationTypes: false },
    },
    'apps/workspace/src/': {
      preset: 'near-operation-file',
      plugins: ['typescript-operations', 'typed-document-node'],
      config: { ...types, importSchemaTypesFrom: 'apps/workspace/src/gql/schema.generated.ts' },
    },
  },
  silent: true,
};
