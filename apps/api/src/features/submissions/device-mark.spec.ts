import { expect, test } from '@jest/globals';
import { deviceMark } from './device-mark.js';

const key = Buffer.alloc(32, 1);
const phone = { address: '192.0.2.1', browser: 'Mobile' };

test('one device has one mark in a survey, and another mark in the next survey', () => {
  expect(deviceMark(key, phone)).toEqual(deviceMark(key, { ...phone }));
  expect(deviceMark(key, phone)).toHaveLength(16);
  expect(deviceMark(Buffer.alloc(32, 2), phone)).not.toEqual(deviceMark(key, phone));
});

test('another address or another browser is another device', () => {
  expect(deviceMark(key, { ...phone, address: '192.0.2.2' })).not.toEqual(deviceMark(key, phone));
  expect(deviceMark(key, { ...phone, browser: 'Desktop' })).not.toEqual(deviceMark(key, phone));
});
