/**
 * Compiles the WebAssembly kernels from their AssemblyScript. Engines have no node modules and read no files, so a binary
 * travels as base64 in a TypeScript module.
 */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import asc from 'assemblyscript/asc';

/** Source → module with its binary, from the root. */
const KERNELS = {
  'libs/numeric/assembly/k-means.ts': 'libs/numeric/src/k-means/k-means-wasm.generated.ts',
  'libs/segmentation/assembly/expectation.ts': 'libs/segmentation/src/em/expectation-wasm.generated.ts',
};
/** No runtime: the kernels lay out their memory themselves. */
const FLAGS = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--use', 'abort='];
const LINE = 110;

async function compile(root, source) {
  let binary;
  const { error, stderr } = await asc.main([source, ...FLAGS, '--outFile', 'kernel.wasm'], {
    readFile: (name, base) => readFile(join(base === '.' ? root : join(root, base), name), 'utf8').catch(() => null),
    writeFile: (name, content) => {
      if (name === 'kernel.wasm') binary = content;
    },
    listFiles: () => [],
  });
  if (error) throw new Error(`${source}: ${stderr.toString()}`, { cause: error });
  return Buffer.from(binary);
}

/** @returns text of each generated module, by path from the root. */
export async function compileKernels(root) {
  const files = new Map();
  for (const [source, target] of Object.entries(KERNELS)) {
    const base64 = (await compile(root, source)).toString('base64');
    const lines = base64.match(new RegExp(`.{1,${LINE}}`, 'g')).map((line) => `  '${line}'`);
    const name = `${basename(source, '.ts').replaceAll('-', '_').toUpperCase()}_WASM`;
    files.set(
      target,
      `/** Base64 of the WebAssembly that \`npm run gen\` compiles from ${source}. */\nexport const ${name} =\n${lines.join(' +\n')};\n`,
    );
  }
  return files;
}
