/**
 * What the code generator reads and writes: one `x.query.generated.ts` beside each `x.query.graphql`, and the enums and
 * inputs they use in `src/gql/schema.generated.ts`. `scripts/gen.mjs` adds the schema and runs it.
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
  documents: 'apps/workspace/src/**/*.graphql',
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
