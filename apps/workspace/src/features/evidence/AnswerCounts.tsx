interface AnswerCountsProps {
  readonly counts: readonly { readonly label: string; readonly count: number }[];
  /** What was answered, for screen readers. */
  readonly caption: string;
}

/** How often each answer was given, as a small table with bars. */
export function AnswerCounts({ counts, caption }: AnswerCountsProps) {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <table style={{ width: '100%', borderSpacing: '8px 2px', marginBottom: 8 }}>
      <caption className="nf-visually-hidden">{caption}</caption>
      <thead className="nf-visually-hidden">
        <tr>
          <th scope="col">Answer</th>
          <th scope="col">People</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ label, count }) => (
          <tr key={label}>
            <th scope="row" style={{ fontWeight: 400, textAlign: 'start', width: '45%' }}>
              {label}
            </th>
            <td>
              <span
                aria-hidden="true"
                style={{
                  display: 'inline-block',
                  height: 10,
                  marginInlineEnd: 8,
                  width: `${(70 * count) / most}%`,
                  background: 'var(--nf-light)',
                }}
              />
              {count}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
