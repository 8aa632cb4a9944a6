import { beforeAll, expect, test } from '@jest/globals';
import * as server from '@needfinder/survey';
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { arbitraryDefinition } from '../../libs/survey/src/evaluate/definition-arbitrary.js';

const respond = join(import.meta.dirname, '../../apps/respond');
let phone: typeof server;

/** The evaluator as phones get it, by the page's own build. In a process of its own: the bundler knows no test's realm. */
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'needfinder-bundle-'));
  const entry = join(respond, '../../libs/survey/src/index.ts');
  const lib = { entry, formats: ['es'], fileName: 'survey' };
  const options = {
    root: respond,
    logLevel: 'silent',
    build: { outDir: folder, manifest: false, minify: true, lib, rolldownOptions: { input: entry } },
  };
  const script = `import { build } from 'vite'; await build(${JSON.stringify(options)});`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: respond,
    env: { PATH: process.env.PATH },
  });
  const [file] = await readdir(folder);
  phone = (await import(pathToFileURL(join(folder, file!)).href)) as typeof server;
  await rm(folder, { recursive: true });
});

test('the phone’s evaluator and the server’s say the same of any survey, any person and any answers', () => {
  const answers = fc.dictionary(fc.constantFrom('q0', 'q1', 'q2', 'q3', 'other'), fc.oneof(fc.nat(), fc.string()));
  const people = fc.record({
    definition: arbitraryDefinition,
    seed: fc.nat({ max: 2 ** 31 }),
    person: fc.nat(),
    answers,
  });
  fc.assert(
    fc.property(people, ({ definition, seed, person, answers: forged }) => {
      const [there, here] = [phone.compileSurvey(definition), server.compileSurvey(definition)];
      const given = { ...server.simulateRespondent(here, seed, person), ...forged };
      expect(phone.simulateRespondent(there, seed, person)).toEqual(server.simulateRespondent(here, seed, person));
      expect(phone.evaluate(there, given, seed)).toEqual(server.evaluate(here, given, seed));
    }),
    { numRuns: 200 },
  );
});
