import { expect, test } from '@jest/globals';
import { createDecoder, decodeText, detectEncoding } from './encoding.js';

const utf16 = (text: string, littleEndian: boolean, mark: boolean): Uint8Array => {
  const units = [...(mark ? '\uFEFF' : ''), ...text].map((character) => character.charCodeAt(0));
  return new Uint8Array(units.flatMap((unit) => (littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
};
const utf8 = (text: string) => new TextEncoder().encode(text);
/** "é" is one byte, E9, in Windows-1252. */
const windows = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each([
  ['UTF-8 with mark', utf8('\uFEFFnaïve'), 'utf-8'],
  ['UTF-8 without mark', utf8('naïve “quoted”'), 'utf-8'],
  ['UTF-16 LE with mark', utf16('café', true, true), 'utf-16le'],
  ['UTF-16 LE without mark', utf16('a,b,c', true, false), 'utf-16le'],
  ['UTF-16 BE with mark', utf16('café', false, true), 'utf-16be'],
  ['UTF-16 BE without mark', utf16('a,b,c', false, false), 'utf-16be'],
  ['Windows-1252', windows('caf\u00e9'), 'windows-1252'],
] as const)('%s is recognised', (_, bytes, encoding) => {
  expect(detectEncoding(bytes)).toBe(encoding);
});

test('text comes out without its byte order mark', () => {
  expect(decodeText(utf8('\uFEFFnaïve'))).toBe('naïve');
  expect(decodeText(utf16('café', true, true))).toBe('café');
});

test('a character cut in two by chunks stays whole', () => {
  const bytes = utf8('é');
  const decoder = createDecoder('utf-8');
  expect(decoder.decode(bytes.subarray(0, 1)) + decoder.decode(bytes.subarray(1)) + decoder.end()).toBe('é');
});

test('a file that was ASCII so far turns out to be Windows-1252', () => {
  const decoder = createDecoder('utf-8');
  expect(
    decoder.decode(windows('plain,')) + decoder.decode(windows('caf\u00e9,')) + decoder.decode(windows('\u00e9')),
  ).toBe('plain,café,é');
});

test.each([1, 2, 3, 5, 8])('that holds wherever chunks of %d are cut', (size) => {
  const bytes = windows('caf\u00e9 \u00fcber \u00e9');
  const decoder = createDecoder('utf-8');
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += decoder.decode(bytes.subarray(at, at + size));
  expect(text + decoder.end()).toBe('café über é');
});

test.each([1, 2, 100])('a file with a mark is UTF-8, and a byte that is not is refused (chunks of %d)', (size) => {
  const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, ...windows('plain caf\u00e9,')]);
  const decoder = createDecoder('utf-8');
  const readAll = () => {
    for (let at = 0; at < bytes.length; at += size) decoder.decode(bytes.subarray(at, at + size));
  };
  expect(readAll).toThrow('not valid UTF-8');
});

test('a byte that is not UTF-8 after real UTF-8 is refused', () => {
  const decoder = createDecoder('utf-8');
  decoder.decode(utf8('naïve'));
  expect(() => decoder.decode(windows('caf\u00e9,'))).toThrow('not valid UTF-8');
});
