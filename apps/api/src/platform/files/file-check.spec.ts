import { expect, test } from '@jest/globals';
import { InvalidError, UnreadableFileError } from '@needfinder/domain';
import { baseName, checkHead, checkName } from './file-check.js';

test('folders in a file name are dropped, in either notation', () => {
  expect(['../../etc/passwd.csv', 'C:\\data\\answers.csv', 'plain.csv'].map(baseName)).toEqual([
    'passwd.csv',
    'answers.csv',
    'plain.csv',
  ]);
});

test('a kind of file that nothing here reads is refused by name', () => {
  expect(() => checkName('virus.exe')).toThrow(InvalidError);
  expect(() => checkName('README')).toThrow('"README" is not of a kind that can be read here');
  expect(() => checkName('Answers.XLSX')).not.toThrow();
});

test('content that is not what the name says is refused', () => {
  expect(() => checkHead('a.xlsx', Buffer.from('a;b;c'))).toThrow(UnreadableFileError);
  expect(() => checkHead('a.csv', Buffer.from([0x4d, 0x5a, 0, 1]))).toThrow('holds no text');
});

test('text in any encoding passes, UTF-16 with its zero bytes included, and so does an empty file', () => {
  expect(() => checkHead('a.csv', Buffer.from('name;Ärger'))).not.toThrow();
  expect(() =>
    checkHead('a.csv', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('a;b', 'utf16le')])),
  ).not.toThrow();
  expect(() => checkHead('a.csv', Buffer.alloc(0))).not.toThrow();
});
