/**
 * One configuration, five floors (CONTRIBUTING.md): engines, ui, api, integration (`*.int.spec.ts`, real PostgreSQL),
 * contract, and e2e (real browser). Run one with `npx jest --selectProjects engines`.
 */
const swc = {
  '^.+\\.(t|j)sx?$': [
    '@swc/jest',
    {
      swcrc: false,
      module: { type: 'es6' },
      jsc: {
        target: 'es2023',
        parser: { syntax: 'typescript', tsx: true, decorators: true },
        transform: {
          legacyDecorator: true,
          decoratorMetadata: true,
          useDefineForClassFields: false,
          react: { runtime: 'automatic' },
        },
        keepClassNames: true,
      },
    },
  ],
};
/** Two busy cores start a database and an app in well under this; a hanging test still ends. */
const TEST_TIMEOUT_MS = 60_000;
const shared = {
  rootDir: import.meta.dirname,
  transform: swc,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  // Sources import siblings as './x.js' (ESM); under test the file is still x.ts.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1', '\\.css$': '<rootDir>/test/css-stub.mjs' },
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/', '<rootDir>/.nx/'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};
const node = {
  ...shared,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['development', 'node', 'node-addons'] },
};
const engines = [
  'domain',
  'numeric',
  'survey',
  'text',
  'segmentation',
  'opportunity',
  'agreement',
  'code-statistics',
  'file-formats',
];
const beside = ['threads', 'encoder', 'test-kit'];
const unit = (folder) => `<rootDir>/${folder}/src/**/!(*.int).spec.ts?(x)`;

export default {
  testTimeout: TEST_TIMEOUT_MS,
  testSequencer: '<rootDir>/test/dearest-first.mjs',
  projects: [
    {
      ...node,
      displayName: 'engines',
      setupFilesAfterEnv: ['<rootDir>/test/property-seed.ts'],
      testMatch: [
        ...[...engines, ...beside].map((name) => unit(`libs/${name}`)),
        unit('apps/cli'),
        unit('apps/respond'),
        '<rootDir>/test/golden/**/*.spec.ts',
      ],
    },
    { ...node, displayName: 'api', testMatch: [unit('apps/api')] },
    {
      ...shared,
      displayName: 'ui',
      testEnvironment: 'jsdom',
      // No `import` condition here: several packages ship browser-only ESM under it (stack of React testing).
      testEnvironmentOptions: { customExportConditions: ['development', 'browser'] },
      setupFilesAfterEnv: ['<rootDir>/test/jsdom-setup.ts'],
      testMatch: [unit('libs/charts'), unit('libs/ui'), unit('apps/workspace')],
    },
    {
      ...node,
      displayName: 'integration',
      // Jest itself would read every module anew for every file.
      runner: ['jest-light-runner', { runtime: 'child_process' }],
      globalSetup: '<rootDir>/test/integration-setup.mjs',
      globalTeardown: '<rootDir>/test/integration-teardown.mjs',
      setupFiles: ['<rootDir>/test/bare-node.mjs', '<rootDir>/test/plain-instance-of.mjs'],
      testMatch: ['<rootDir>/apps/**/*.int.spec.ts'],
    },
    { ...node, displayName: 'contract', testMatch: ['<rootDir>/test/contract/**/*.spec.ts'] },
    { ...node, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.spec.ts'] },
  ],
};
