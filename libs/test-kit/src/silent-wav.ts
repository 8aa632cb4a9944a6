const HEADER_BYTES = 44;
/** The middle of what eight bits can say. */
const SILENCE = 0x80;

/**
 * A recording of silence: WAV, one channel, eight bits a sample.
 *
 * @param seconds - Whole.
 * @param rate - Samples, and bytes, a second.
 * @returns The whole file, 44 + seconds × rate bytes; another rate gives other bytes.
 *
 * Source: the WAVE form of RIFF (IBM and Microsoft 1991, Multimedia Programming Interface, ch. 3).
 */
export function silentWav(seconds: number, rate = 8000): Uint8Array<ArrayBuffer> {
  const length = seconds * rate;
  const bytes = new Uint8Array(HEADER_BYTES + length).fill(SILENCE);
  const view = new DataView(bytes.buffer);
  const mark = (at: number, letters: string) => bytes.set(new TextEncoder().encode(letters), at);
  mark(0, 'RIFF');
  view.setUint32(4, HEADER_BYTES - 8 + length, true);
  mark(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  mark(36, 'data');
  view.setUint32(40, length, true);
  return bytes;
}
