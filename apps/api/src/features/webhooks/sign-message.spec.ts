import { expect, test } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { signMessage } from './sign-message.js';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const MESSAGE = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', seconds: 1_614_265_330, body: '{"test": 2432232314}' };

test('the example of the standard has the signature that the standard gives', () => {
  expect(signMessage(SECRET, MESSAGE)['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

test('another secret, id, time or body has another signature', () => {
  const signature = (secret: string, change: Partial<typeof MESSAGE> = {}) =>
    signMessage(secret, { ...MESSAGE, ...change })['webhook-signature'];
  const other = `whsec_${createHmac('sha256', 'x').update('y').digest('base64')}`;
  const all = [
    signature(SECRET),
    signature(other),
    ...[{ id: 'msg_2' }, { seconds: 1 }, { body: '{}' }].map((change) => signature(SECRET, change)),
  ];
  expect(new Set(all).size).toBe(all.length);
});
