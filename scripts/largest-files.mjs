/** Prints the largest source files and the 90th percentile, so that everybody sees the tail grow. Never fails. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const files = execFileSync('git', ['ls-files', 'apps/*', 'libs/*', 'test/*', 'scripts/*'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.includes('.generated.') && existsSync(file))
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length }))
  .sort((a, b) => b.lines - a.lines);
const at = (share) => files[Math.floor((files.length - 1) * (1 - share))]?.lines ?? 0;

console.log(`${files.length} files, median ${at(0.5)} lines, 90th percentile ${at(0.9)} lines`);
for (const { file, lines } of files.slice(0, 10)) console.log(`${String(lines).padStart(6)}  ${file}`);
