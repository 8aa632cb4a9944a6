import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ESLint } from 'eslint';

/** Each row plants one violation; the fence must name it. `allowed` rows prove that the fence is not a wall. */
const PLANTED: [where: string, code: string, rule: string][] = [
  ['libs/text/src/planted.ts', `import '@needfinder/segmentation';`, '@nx/enforce-module-boundaries'],
  ['libs/agreement/src/planted.ts', `import '@needfinder/text';`, '@nx/enforce-module-boundaries'],
  ['libs/domain/src/planted.ts', `import '@needfinder/survey';`, '@nx/enforce-module-boundaries'],
  ['libs/charts/src/planted.ts', `import '@needfinder/text';`, '@nx/enforce-module-boundaries'],
  ['libs/threads/src/planted.ts', `import '@needfinder/segmentation';`, '@nx/enforce-module-boundaries'],
  ['libs/segmentation/src/planted.ts', `import '@needfinder/threads';`, '@nx/enforce-module-boundaries'],
  ['libs/threads/src/planted.ts', `import '@nestjs/common';`, '@typescript-eslint/no-restricted-imports'],
  ['libs/text/src/planted.ts', `import 'node:fs';`, '@typescript-eslint/no-restricted-imports'],
  ['libs/survey/src/planted.ts', `import '@nestjs/common';`, '@typescript-eslint/no-restricted-imports'],
  ['libs/text/src/planted.ts', `import 'natural';`, '@typescript-eslint/no-restricted-imports'],
  ['apps/cli/src/planted.ts', `import '@needfinder/text/src/split.js';`, '@typescript-eslint/no-restricted-imports'],
  ['libs/ui/src/planted.tsx', `import '@apollo/client';`, '@typescript-eslint/no-restricted-imports'],
  ['libs/numeric/src/planted.ts', `export const chance = Math.random();`, 'no-restricted-syntax'],
  ['libs/segmentation/src/planted.ts', `export const now = Date.now();`, 'no-restricted-syntax'],
  [
    'apps/api/src/platform/jobs/planted.ts',
    `import '../../features/studies/index.js';`,
    '@typescript-eslint/no-restricted-imports',
  ],
  [
    'apps/api/src/features/needs/planted.ts',
    `import '../studies/study.service.js';`,
    '@typescript-eslint/no-restricted-imports',
  ],
  ['apps/api/src/features/needs/planted.service.ts', `import 'typeorm';`, '@typescript-eslint/no-restricted-imports'],
  [
    'apps/api/src/features/needs/planted.resolver.ts',
    `import './need.repository.js';`,
    '@typescript-eslint/no-restricted-imports',
  ],
  [
    'apps/api/src/features/needs/planted.ts',
    `import { forwardRef } from '@nestjs/common'; forwardRef;`,
    '@typescript-eslint/no-restricted-imports',
  ],
  [
    'apps/api/src/features/needs/planted.repository.ts',
    `declare const em: { save(row: object): void }; em.save({});`,
    'no-restricted-syntax',
  ],
];
const ALLOWED: [where: string, code: string][] = [
  ['libs/text/src/planted.ts', `import '@needfinder/numeric';`],
  ['libs/threads/src/planted.ts', `import 'node:worker_threads'; import '@needfinder/domain';`],
  ['apps/cli/src/planted.ts', `import '@needfinder/threads';`],
  ['apps/api/src/features/needs/planted.ts', `import '../studies/index.js';`],
  ['apps/api/src/features/needs/planted.repository.ts', `import 'typeorm';`],
];

describe('the dependency rule', () => {
  const eslint = new ESLint();
  const rulesBroken = async (filePath: string, code: string) => {
    const [result] = await eslint.lintText(`${code}\n`, { filePath });
    return result!.messages.map((message) => message.ruleId);
  };

  beforeAll(() => {
    // Nx's boundary rule reads the cached project graph and is silent without one.
    const folder = mkdtempSync(join(tmpdir(), 'needfinder-graph-'));
    execFileSync(
      process.execPath,
      ['node_modules/nx/dist/bin/nx.js', 'graph', `--file=${join(folder, 'graph.json')}`],
      { stdio: 'ignore' },
    );
    rmSync(folder, { recursive: true });
  }, 120_000);

  test.each(PLANTED)(
    '%s may not say %s',
    async (where, code, rule) => {
      // The boundary rule looks the file up on disk.
      writeFileSync(where, '', { flag: 'wx' });
      try {
        expect(await rulesBroken(where, code)).toContain(rule);
      } finally {
        rmSync(where);
      }
    },
    60_000,
  );

  test.each(ALLOWED)(
    '%s may say %s',
    async (where, code) => {
      expect(await rulesBroken(where, code)).toEqual([]);
    },
    60_000,
  );
});
