import { saveFile } from '../../app/download-file.js';
import type { RedactionKeyInput } from '../../gql/schema.generated.js';

const FORMAT = 'needfinder-redaction-key';

/** Hands the key to the browser's downloads: the server does not keep it. */
export function saveKey({ studyId, secret, entries }: RedactionKeyInput): void {
  const words = entries.map(({ placeholder, words }) => ({ placeholder, words }));
  const content = JSON.stringify({ format: FORMAT, studyId, secret, entries: words }, null, 2);
  saveFile('redaction-key.json', new Blob([content], { type: 'application/json' }));
}

/** @throws Error in words for the screen when the file is no key of this study. */
export async function readKey(file: File, studyId: string): Promise<RedactionKeyInput> {
  let found: Partial<RedactionKeyInput> & { format?: string };
  try {
    found = JSON.parse(await file.text()) as typeof found;
  } catch {
    throw new Error(`${file.name} is no key: it is not JSON`);
  }
  const { format, secret, entries } = found;
  if (format !== FORMAT || typeof secret !== 'string' || !Array.isArray(entries))
    throw new Error(`${file.name} is no key of a redaction`);
  if (found.studyId !== studyId) throw new Error(`${file.name} is the key of another study`);
  return { studyId, secret, entries };
}
