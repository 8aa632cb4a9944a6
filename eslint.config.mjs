/**
 * The fences of the house (ARCHITECTURE.md, "The dependency rule"). Each one is proven to bite by a planted violation in
 * test/contract/fences.spec.ts. Run through `npm run check`: Nx's boundary rule is silent without a cached project graph.
 */
import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const ENGINES = ['survey', 'text', 'segmentation', 'opportunity', 'agreement', 'code-statistics', 'file-formats'].map(
  (name) => `libs/${name}/src/**/*.ts`,
);
const KERNEL = ['domain', 'numeric'].map((name) => `libs/${name}/src/**/*.ts`);
const SPECS = ['**/*.spec.ts', '**/*.spec.tsx'];

const everywhere = [
  {
    regex: '^@needfinder/[^/]+/(?!styles\\.css$)',
    message: 'A package has one door: import from its name, not from inside it.',
  },
  {
    regex: '^natural$',
    message: "natural's root import loads database clients and .env: import natural/lib/natural/<part>.",
  },
];
const noFramework = {
  regex: '^(@nestjs|typeorm|pg|react|@apollo)(/|$)',
  message: 'Engines, kernel and runtime know no framework.',
};
const outside = [{ regex: '^node:', message: 'Engines and kernel are pure: no node modules.' }, noFramework];
const featureDoors = [
  { regex: '^\\.\\./(?!\\.)[^/]+/(?!index\\.js$)', message: 'Another feature has one door: its index.ts.' },
  { regex: '^(\\.\\./)+features/', message: 'Reach another feature as ../<feature>/index.js.' },
];
const restrictImports = (patterns, paths = []) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns: [...everywhere, ...patterns], paths }],
});
const forwardRef = {
  name: '@nestjs/common',
  importNames: ['forwardRef'],
  message: 'A cycle is a design error: split the feature.',
};

const impure = [
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Seeded generators only (libs/numeric).',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Engines have no clock.' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Engines have no clock.',
  },
  { selector: "CallExpression[callee.object.name='performance']", message: 'Engines have no clock.' },
];
const typeormHabits = [
  {
    selector: 'CallExpression[callee.property.name=/^(save|upsert)$/]',
    message: 'insert, update or insert().orUpdate(): save and upsert break composite tenant keys (docs/adr/0002).',
  },
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/*.generated.ts',
      '.nx/**',
      'artifacts/**',
      'data/**',
      'test/fixtures/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      ...restrictImports([]),
    },
  },
  {
    files: ['**/*.mjs', '**/bin/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setInterval: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        AbortSignal: 'readonly',
      },
    },
  },
  {
    files: ['libs/*/src/**/*.{ts,tsx}', 'apps/*/src/**/*.{ts,tsx}'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          depConstraints: [
            { sourceTag: 'type:kernel', onlyDependOnLibsWithTags: ['type:kernel'] },
            { sourceTag: 'type:engine', onlyDependOnLibsWithTags: ['type:kernel', 'type:testing'] },
            { sourceTag: 'type:runtime', onlyDependOnLibsWithTags: ['type:kernel', 'type:runtime'] },
            { sourceTag: 'type:ui', onlyDependOnLibsWithTags: ['type:kernel', 'type:ui'] },
            { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:kernel', 'type:testing'] },
            {
              sourceTag: 'type:app',
              onlyDependOnLibsWithTags: ['type:kernel', 'type:engine', 'type:runtime', 'type:ui', 'type:testing'],
            },
          ],
        },
      ],
    },
  },
  {
    files: [...ENGINES, ...KERNEL],
    ignores: SPECS,
    rules: { ...restrictImports(outside), 'no-restricted-syntax': ['error', ...impure] },
  },
  { files: ['libs/threads/src/**/*.ts', 'libs/encoder/src/**/*.ts'], rules: restrictImports([noFramework]) },
  {
    files: ['libs/ui/src/**', 'libs/charts/src/**'],
    rules: restrictImports([
      { regex: '^(@apollo|graphql|@nestjs|typeorm|node:)', message: 'ui takes props: it fetches nothing.' },
    ]),
  },
  {
    files: ['apps/workspace/src/**/*.tsx', 'libs/ui/src/**/*.tsx', 'libs/charts/src/**/*.tsx'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    rules: restrictImports([], [forwardRef]),
  },
  {
    files: ['apps/api/src/platform/**/*.ts'],
    // The test app is the whole house.
    ignores: [...SPECS, 'apps/api/src/platform/testing/**'],
    rules: restrictImports([{ group: ['**/features/**'], message: 'The platform knows no feature.' }], [forwardRef]),
  },
  {
    files: ['apps/api/src/features/**/*.ts'],
    // An integration test may borrow another feature's fixtures: it walks through several features.
    ignores: ['**/*.int.spec.ts'],
    rules: restrictImports(featureDoors, [forwardRef]),
  },
  {
    files: ['apps/api/src/features/**/*.ts'],
    ignores: [...SPECS, '**/*.int.spec.ts', '**/*.repository.ts', '**/*.entity.ts', '**/*.module.ts'],
    rules: restrictImports(
      [...featureDoors, { regex: '^(typeorm|@nestjs/typeorm)$', message: 'TypeORM only behind repositories.' }],
      [forwardRef],
    ),
  },
  {
    files: ['apps/api/src/features/**/*.resolver.ts', 'apps/api/src/features/**/*.controller.ts'],
    rules: restrictImports(
      [
        ...featureDoors,
        { regex: '(\\.repository|\\.entity)\\.js$', message: 'resolver -> service -> repository -> entity.' },
        { regex: '^(typeorm|@nestjs/typeorm)$', message: 'TypeORM only behind repositories.' },
      ],
      [forwardRef],
    ),
  },
  {
    // Replies of the api are read as they come: their shape is what the test asserts.
    files: ['apps/api/src/**/*.int.spec.ts', 'apps/api/src/platform/testing/**/*.ts'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
  { files: ['apps/api/src/**/*.repository.ts'], rules: { 'no-restricted-syntax': ['error', ...typeormHabits] } },
);
