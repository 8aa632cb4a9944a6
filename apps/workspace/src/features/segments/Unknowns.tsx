import classes from './segments.module.css';

/** What we do not know: as much a part of the page as what we do. */
export function Unknowns({ unknowns }: { unknowns: readonly string[] }) {
  return (
    <section className={classes.block} aria-labelledby="unknowns">
      <h2 id="unknowns">What we do not know</h2>
      {unknowns.length === 0 ? (
        <p className="nf-light">No thin cell and no missing voice was found among what was asked.</p>
      ) : (
        <ul className={classes.warnings}>
          {unknowns.map((unknown) => (
            <li key={unknown}>{unknown}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
