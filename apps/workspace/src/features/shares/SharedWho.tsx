import { formatShare } from '@needfinder/domain';
import { DataTable } from '@needfinder/ui';
import type { SharedSegmentPartsFragment } from './shared-segment-parts.fragment.generated.js';

type Attribute = SharedSegmentPartsFragment['attributes'][number];

/** Attributes in the order they come, the levels of each as one counts: 18–29 before 30–39. */
function byLevel(attributes: readonly Attribute[]): readonly Attribute[] {
  const titles = [...new Set(attributes.map(({ title }) => title))];
  return attributes.toSorted(
    (one, other) =>
      titles.indexOf(one.title) - titles.indexOf(other.title) ||
      one.level.localeCompare(other.level, undefined, { numeric: true }),
  );
}

/** Attributes that did not form the segment, level by level. */
export function SharedWho({ segment, name }: { segment: SharedSegmentPartsFragment; name: string }) {
  return (
    <section>
      <h4>Who they are</h4>
      {segment.attributes.length === 0 ? (
        <p className="nf-light">No attributes were chosen to describe the segments by.</p>
      ) : (
        <DataTable
          caption={`Who they are: ${name}`}
          rows={byLevel(segment.attributes)}
          keyOf={({ title, level }) => `${title} ${level}`}
          columns={[
            {
              key: 'level',
              header: 'Attribute',
              render: ({ title, level }) => (
                <>
                  {title}: {level}
                </>
              ),
            },
            {
              key: 'segment',
              header: name,
              isNumeric: true,
              sortValue: ({ segment: share }) => share,
              render: ({ segment: share }) =>
                share === null ? <span className="nf-light">under five people</span> : formatShare(share),
            },
            {
              key: 'total',
              header: 'All people',
              isNumeric: true,
              sortValue: ({ total }) => total,
              render: ({ total }) => (total === null ? <span className="nf-light">no data</span> : formatShare(total)),
            },
          ]}
        />
      )}
    </section>
  );
}
