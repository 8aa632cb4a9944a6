import { InvalidError } from '@needfinder/domain';
import { z } from 'zod';

const id = z.uuid();

const SOURCES = [
  z.strictObject({ kind: z.literal('passage'), passageId: id }),
  z.strictObject({ kind: z.literal('need-people'), needId: id }),
  z.strictObject({ kind: z.literal('opportunity'), needId: id, segmentId: id.nullable() }),
  z.strictObject({ kind: z.literal('segment-size'), segmentId: id }),
  z.strictObject({ kind: z.literal('segment-mentions'), segmentId: id, needId: id }),
  z.strictObject({ kind: z.literal('segment-rating'), segmentId: id, needId: id }),
  z.strictObject({
    kind: z.literal('code-share'),
    codeId: id,
    attributeKey: z.string().max(200),
    group: z.string().max(500),
  }),
  z.strictObject({ kind: z.literal('segment-chart'), segmentId: id }),
  z.strictObject({ kind: z.literal('landscape-chart'), segmentId: id.nullable() }),
] as const;

const sourceSchema = z.discriminatedUnion('kind', SOURCES);

/** Where what is cited stands: a passage, one figure, or a chart. */
export type CitationSource = z.infer<typeof sourceSchema>;
export type SourceKind = CitationSource['kind'];
export type SourceOf<K extends SourceKind> = Extract<CitationSource, { kind: K }>;

export const CITATION_KINDS = ['passage', 'number', 'chart'] as const;
export type CitationKind = (typeof CITATION_KINDS)[number];

export const citationKindOf = ({ kind }: CitationSource): CitationKind =>
  kind === 'passage' ? 'passage' : kind.endsWith('-chart') ? 'chart' : 'number';

/** @throws InvalidError `citation.source` */
export function readSource(given: unknown): CitationSource {
  const read = sourceSchema.safeParse(given);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.') || 'source'}: ${message}`);
  throw new InvalidError('citation.source', faults.slice(0, 3).join('; '));
}
