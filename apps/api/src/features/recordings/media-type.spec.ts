import { expect, test } from '@jest/globals';
import { mediaTypeOf } from './media-type.js';

const bytes = (...parts: (string | readonly number[])[]) =>
  Buffer.concat([...parts.map((part) => Buffer.from(part as string, 'latin1')), Buffer.alloc(64)]);

test.each([
  ['audio/wav', bytes('RIFF', [0, 0, 0, 0], 'WAVEfmt ')],
  ['audio/flac', bytes('fLaC')],
  ['audio/ogg', bytes('OggS', [0, 2], 'OpusHead')],
  ['video/ogg', bytes('OggS', [0, 2], '\x80theora')],
  ['video/webm', bytes([0x1a, 0x45, 0xdf, 0xa3], '\x42\x82\x84webm')],
  ['video/matroska', bytes([0x1a, 0x45, 0xdf, 0xa3], '\x42\x82\x88matroska')],
  ['audio/mp4', bytes([0, 0, 0, 32], 'ftypM4A ')],
  ['video/mp4', bytes([0, 0, 0, 32], 'ftypisom')],
  ['video/mp4', bytes([0, 0, 0, 32], 'ftyp3gp4')],
  ['video/quicktime', bytes([0, 0, 0, 20], 'ftypqt  ')],
  ['audio/mpeg', bytes('ID3', [4, 0, 0, 0, 0, 2, 1])],
  ['audio/mpeg', bytes([0xff, 0xfb, 0x90, 0x64])],
  ['audio/aac', bytes([0xff, 0xf1, 0x50, 0x80, 0, 0, 0])],
])('%s is known by its beginning', (mediaType, head) => {
  expect(mediaTypeOf(head)).toBe(mediaType);
});

test.each([
  ['a page', bytes('<!doctype html><script>alert(1)</script>')],
  ['a drawing that may hold scripts', bytes('<svg xmlns="http://www.w3.org/2000/svg">')],
  ['a still picture in the frame of MPEG-4', bytes([0, 0, 0, 32], 'ftypheic')],
  ['a picture of the web in the frame of a WAV', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ')],
  ['a text in UTF-16, whose mark looks like a frame', Buffer.from('\ufeffhello there', 'utf16le')],
  ['a program', bytes('MZ', [0x90, 0])],
  ['an archive', bytes('PK\x03\x04')],
  ['nothing', Buffer.alloc(0)],
  ['words that begin like a tag', bytes('ID3ntity of a person')],
])('%s is no recording, whatever it is called', (_what, head) => {
  expect(mediaTypeOf(head)).toBeNull();
});
