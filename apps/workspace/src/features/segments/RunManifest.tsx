import { CopyButton } from '@needfinder/ui';
import type { RunQuery } from './run.query.generated.js';
import { optionsOf } from './run-options.js';
import classes from './segments.module.css';

/** What the result was made from: the same manifest gives the same result to the bit. */
export function RunManifest({ run }: { run: RunQuery['run'] }) {
  const { manifest } = run;
  const text = (key: string): string => (manifest[key] === undefined ? 'not recorded' : String(manifest[key]));
  const options = Object.entries(optionsOf(manifest))
    .filter(([key]) => key !== 'seed')
    .map(([key, value]) => `${key} ${String(value).toLowerCase()}`)
    .join(', ');
  const rows: readonly (readonly [string, string])[] = [
    ['Data fingerprint', text('fingerprint')],
    ['People', String(run.respondents)],
    ['Options', options],
    ['Seed', text('seed')],
    ['Engine version', text('engineVersion')],
    ['Result hash', run.resultHash ?? 'not recorded'],
  ];
  return (
    <section className={classes.block} aria-labelledby="manifest">
      <h2 id="manifest">Manifest</h2>
      <p className="nf-light">The same data, options, seed and engine give the same result, bit by bit.</p>
      <dl className={classes.facts}>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <CopyButton text={JSON.stringify({ ...manifest, resultHash: run.resultHash }, null, 2)}>Copy manifest</CopyButton>
    </section>
  );
}
