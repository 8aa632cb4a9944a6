import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';

/** The part of the Compose specification that we use; strict, so a misspelt key is an error. */
const service = z.strictObject({
  image: z.string().optional(),
  build: z.string().optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  ports: z.array(z.string().regex(/^\d+:\d+$/)).optional(),
  volumes: z.array(z.string().regex(/^[a-z]+:\/[\w/]+$/)).optional(),
  depends_on: z
    .record(z.string(), z.strictObject({ condition: z.enum(['service_healthy', 'service_started']) }))
    .optional(),
  healthcheck: z
    .strictObject({
      test: z.array(z.string()).optional(),
      interval: z.string().optional(),
      retries: z.int().optional(),
      disable: z.boolean().optional(),
    })
    .optional(),
});
const compose = z.strictObject({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.null()) });

const read = (file: string) => readFileSync(file, 'utf8');
const file = compose.parse(parse(read('docker-compose.yml'), { merge: true }));
const dockerfile = read('Dockerfile')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** A built file stands in the Dockerfile; its source must be in the checkout. */
const sourceOf = (built: string) => built.replace('/dist/', '/src/').replace(/\.js$/, '.ts');

describe('docker-compose.yml', () => {
  test('starts PostgreSQL 15 or later, an api and a worker', () => {
    expect(Object.keys(file.services).sort()).toEqual(['api', 'postgres', 'worker']);
    expect(Number(file.services.postgres!.image!.split(':')[1])).toBeGreaterThanOrEqual(15);
  });

  test('every volume is declared and every dependency exists and can be healthy', () => {
    for (const { volumes = [], depends_on = {} } of Object.values(file.services)) {
      for (const volume of volumes) expect(Object.keys(file.volumes)).toContain(volume.split(':')[0]);
      for (const name of Object.keys(depends_on)) {
        const needed = file.services[name]!;
        expect(needed.healthcheck?.test !== undefined || needed.build !== undefined).toBe(true);
      }
    }
  });

  test('every program that it starts is in the checkout', () => {
    const [program, script] = file.services.worker!.command!;
    expect(program).toBe('node');
    expect(existsSync(sourceOf(script!))).toBe(true);
  });

  test('no password stands in the file', () => {
    expect(read('docker-compose.yml')).toMatch(/POSTGRES_PASSWORD: \$\{POSTGRES_PASSWORD:\?/);
  });
});

describe('Dockerfile', () => {
  const instructions = dockerfile.map((line) => line.trim().split(/\s+/));

  test('knows only instructions of the builder', () => {
    const known = ['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'VOLUME', 'EXPOSE', 'HEALTHCHECK', 'CMD'];
    expect(instructions.filter(([name]) => !known.includes(name!))).toEqual([]);
  });

  test('builds from the lockfile, and every path that it copies exists', () => {
    const copied = instructions
      .filter(([name, from]) => name === 'COPY' && !from!.startsWith('--'))
      .flatMap((words) => words.slice(1, -1));
    expect(copied).toContain('package-lock.json');
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
    expect(dockerfile.join('\n')).toContain('npm ci');
  });

  test('every npm script that it runs exists', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const [, name] of dockerfile.join('\n').matchAll(/npm run ([\w:]+)/g)) expect(scripts).toHaveProperty(name!);
  });

  test('starts a program whose source is in the checkout, and not as root', () => {
    const [, program] = /^CMD \["node", "(.+)"\]$/m.exec(dockerfile.join('\n'))!;
    expect(existsSync(sourceOf(program!))).toBe(true);
    expect(dockerfile).toContain('USER node');
  });
});
