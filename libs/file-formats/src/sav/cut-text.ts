const encoder = new TextEncoder();

export const byteLength = (text: string): number => encoder.encode(text).length;

/** The beginning of a text that takes at most this many bytes of UTF-8; no character is cut in two. */
export function cutToBytes(text: string, most: number): string {
  if (text.length * 3 <= most || byteLength(text) <= most) return text;
  const { read } = encoder.encodeInto(text, new Uint8Array(most));
  return text.slice(0, read);
}
