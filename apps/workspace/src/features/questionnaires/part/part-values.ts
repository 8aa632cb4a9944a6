import type { Part, PartType } from '@needfinder/survey';
import { setsFor } from './best-worst-sets.js';
import { newPart } from './new-part.js';

type Loose = Readonly<Record<string, unknown>>;

/** Settings of a part by name. */
export const looseOf = (part: Part): Loose => part as unknown as Loose;

/** A part with one setting changed. A definition has no empty settings: what is cleared goes. */
export function withSetting(part: Part, name: string, value: unknown): Part {
  const { [name]: _, ...rest } = looseOf(part);
  const isEmpty = value === '' || value === null || value === undefined || value === false;
  const isNeeded = name === 'title' || (name === 'when' && part.type === 'screen-out');
  const next = (isEmpty && !isNeeded ? rest : { ...rest, [name]: value }) as unknown as Part;
  return next.type === 'best-worst' && name === 'items' ? withSets(next) : next;
}

/** Screens are dealt anew when an item came or went, not when one was reworded or moved. */
function withSets(part: Extract<Part, { type: 'best-worst' }>): Part {
  const keys = part.items.map(({ key }) => key);
  const shown = new Set(part.sets.flat());
  const isSame = shown.size === keys.length && keys.every((key) => shown.has(key));
  return isSame ? part : { ...part, sets: setsFor(keys, part.sets[0] && { perSet: part.sets[0].length }) };
}

/** A question of another type with everything of the old one that the new one can have. */
export function withType(part: Part, type: PartType): Part {
  const settings = new Set([...Object.keys(newPart(type, part.key)), ...SHARED, ...(OWN[type] ?? [])]);
  const kept = Object.entries(looseOf(part)).filter(([name]) => settings.has(name));
  return { ...newPart(type, part.key), ...Object.fromEntries(kept), type } as Part;
}

const SHARED = ['when', 'anchored', 'help', 'required', 'refusable', 'notApplicable', 'shuffle'] as const;
const OWN: Readonly<Partial<Record<PartType, readonly string[]>>> = {
  single: ['other', 'attribute'],
  multiple: ['other'],
  dropdown: ['attribute'],
  'long-text': ['longest'],
  'short-text': ['longest'],
};
