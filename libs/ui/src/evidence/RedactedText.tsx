const PLACEHOLDER = /(\[(?:Person|E-mail|Link|Account|Card|Phone|Handle|Address) \d+\])/u;

/** What somebody said, with the places marked where words were taken out. */
export function RedactedText({ children }: { children: string }) {
  return children.split(PLACEHOLDER).map((part, at) =>
    at % 2 === 1 ? (
      <span key={at} className="nf-redacted" title="Redacted: other words stood here">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
