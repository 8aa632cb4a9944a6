interface MethodNoteProps {
  readonly formula: string;
  readonly source: string;
  readonly minimumN: number;
}

/** How an opportunity is calculated and where that is from, in the words of the api. */
export function MethodNote({ formula, source, minimumN }: MethodNoteProps) {
  return (
    <section aria-labelledby="method">
      <h2 id="method">How this is calculated</h2>
      <p>{formula}</p>
      <p className="nf-light">{source}</p>
      <p className="nf-light">
        Under {minimumN} people who rated both, a need has no numbers. Numbers in brackets are 95 % intervals.
      </p>
    </section>
  );
}
