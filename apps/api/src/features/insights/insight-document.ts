import { InvalidError } from '@needfinder/domain';
import { z } from 'zod';

export interface InsightMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}
export interface InsightNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly InsightNode[];
  readonly marks?: readonly InsightMark[];
  readonly text?: string;
}
/** A page as the editor keeps it, checked: what is cited stands in it by id only. */
export type InsightDocument = InsightNode;

const MOST_NODES = 5_000;
const MOST_CHARACTERS = 200_000;
const DEEPEST = 12;
const LONGEST_ADDRESS = 2_000;

const BLOCKS = ['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote', 'horizontalRule', 'chart'] as const;
const INLINE = ['text', 'hardBreak', 'citation'] as const;
const citing = z.strictObject({ id: z.uuid() });

/** What each node carries, and what may stand in it. */
const NODES: Readonly<Record<string, { readonly attrs?: z.ZodType; readonly holds?: readonly string[] }>> = {
  doc: { holds: BLOCKS },
  paragraph: { holds: INLINE },
  heading: { attrs: z.strictObject({ level: z.int().min(1).max(3) }), holds: INLINE },
  bulletList: { holds: ['listItem'] },
  orderedList: {
    attrs: z.strictObject({ start: z.int().min(0).max(100_000).optional(), type: z.null().optional() }).optional(),
    holds: ['listItem'],
  },
  listItem: { holds: BLOCKS },
  blockquote: { holds: BLOCKS },
  horizontalRule: {},
  hardBreak: {},
  text: {},
  citation: { attrs: citing },
  chart: { attrs: citing },
};

const plainMark = z.strictObject({ type: z.enum(['bold', 'italic', 'strike', 'code']) });
const address = z
  .string()
  .max(LONGEST_ADDRESS)
  .refine(isWebAddress, 'is no address of the web: it begins with http:, https: or mailto:');
const markSchema = z.discriminatedUnion('type', [
  plainMark,
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: address }) }),
  z.strictObject({ type: z.literal('comment'), attrs: z.strictObject({ thread: z.uuid() }) }),
]);

/** Each node by itself, without its children. */
const SHAPES: Readonly<Record<string, z.ZodType>> = Object.fromEntries(
  Object.entries(NODES).map(([type, { attrs, holds }]) => [
    type,
    z.strictObject({
      type: z.literal(type),
      ...(attrs ? { attrs } : {}),
      ...(holds ? { content: z.array(z.unknown()).optional() } : {}),
      ...(type === 'text' ? { text: z.string().min(1) } : {}),
      ...(INLINE.some((inline) => inline === type) ? { marks: z.array(markSchema).max(10).optional() } : {}),
    }),
  ]),
);

export const EMPTY_DOCUMENT: InsightDocument = { type: 'doc', content: [{ type: 'paragraph' }] };

/** Whether a link may lead there. A script, a file or a path of this server may not be led to. */
export function isWebAddress(href: string): boolean {
  try {
    return ['http:', 'https:', 'mailto:'].includes(new URL(href).protocol);
  } catch {
    return false;
  }
}

/**
 * Reads what an editor sent as a page.
 *
 * @throws InvalidError `insight.document` naming the place, `insight.too-long` with both numbers.
 */
export function readDocument(given: unknown): InsightDocument {
  const limits = { nodes: 0, characters: 0 };
  return readNode(given, { allowed: ['doc'], place: 'page', depth: 0, limits });
}

interface Reading {
  readonly allowed: readonly string[];
  readonly place: string;
  readonly depth: number;
  readonly limits: { nodes: number; characters: number };
}

function readNode(given: unknown, { allowed, place, depth, limits }: Reading): InsightNode {
  if (depth > DEEPEST) throw refusal(place, `is nested deeper than ${DEEPEST}`);
  limits.nodes += 1;
  if (limits.nodes > MOST_NODES) throw tooLong('nodes', limits.nodes, MOST_NODES);
  const type: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, 'type') : undefined;
  const kind = typeof type === 'string' && Object.hasOwn(NODES, type) ? NODES[type] : undefined;
  if (!kind || !allowed.includes(type as string)) throw refusal(place, `holds no ${JSON.stringify(type) ?? 'nothing'}`);
  const read = SHAPES[type as string]!.safeParse(given);
  if (!read.success) {
    const [{ path, message } = { path: [], message: 'cannot be read' }] = read.error.issues;
    throw refusal([place, ...path.map(String)].join(' › '), message);
  }
  const node = read.data as Omit<InsightNode, 'content'> & { readonly content?: readonly unknown[] };
  limits.characters += node.text?.length ?? 0;
  if (limits.characters > MOST_CHARACTERS) throw tooLong('characters', limits.characters, MOST_CHARACTERS);
  if (!node.content) return node as InsightNode;
  const content = node.content.map((child, at) =>
    readNode(child, { allowed: kind.holds!, place: `${place} › ${nameOf(child)} ${at + 1}`, depth: depth + 1, limits }),
  );
  return { ...node, content };
}

function nameOf(given: unknown): string {
  const type: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, 'type') : undefined;
  return typeof type === 'string' && Object.hasOwn(NODES, type) ? type : 'part';
}

const refusal = (place: string, reason: string) =>
  new InvalidError('insight.document', `${place}: ${reason}`, { place });

const tooLong = (what: string, size: number, most: number) =>
  new InvalidError('insight.too-long', `A page has at most ${most} ${what}; this one has ${size} or more`, { most });
