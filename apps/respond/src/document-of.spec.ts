import { expect, test } from '@jest/globals';
import { type PageData, surveyTemplate } from '@needfinder/survey';
import fc from 'fast-check';
import { documentOf } from './document-of.js';

const DRESS = { styles: 'p {}', script: '/s/assets/client.js' };
const HOSTILE = '</script><script>alert(1)</script><!-- <img src=x onerror=alert(1)> "&quot;\u2028';

const pageOf = (text: string): PageData => ({
  ...{ token: 't', clientId: 'c', version: 'v', language: 'en', isOpen: true, isAnonymous: false, isKiosk: false },
  definition: { ...surveyTemplate('needs', text), translations: { de: { title: text } } },
  ...{ seed: 1, carried: { from: text }, answers: { pain: text }, page: null, ended: null },
});

test('no text of a survey, a translation, a link or an answer leaves its place in the page', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constant(HOSTILE),
    fc.string().map((s) => `${HOSTILE}${s}`),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const data = pageOf(text);
      const html = documentOf(data, DRESS, '');
      expect(html.match(/<script/g)).toHaveLength(2);
      expect(html.match(/<(img|!--)/g)).toBeNull();
      const [, embedded] = /<script type="application\/json" id="data">(.*)<\/script><\/body>/s.exec(html)!;
      expect(JSON.parse(embedded!)).toEqual(data);
    }),
  );
});
