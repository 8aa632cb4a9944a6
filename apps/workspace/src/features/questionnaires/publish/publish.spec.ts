import { expect, test } from '@jest/globals';
import { linkForms } from './link-forms.js';

test('a title cannot break out of the snippet that is pasted into another site', () => {
  const { snippet } = linkForms('https://a.example/s/x', '"><script>alert(1)</script>', 'de');
  expect(snippet).toContain('title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  expect(snippet).toContain('src="https://a.example/s/x?lang=de"');
});

test('a kiosk link keeps its language', () => {
  expect(linkForms('https://a.example/s/x', '', 'pt-BR').kiosk).toBe('https://a.example/s/x?kiosk=1&lang=pt-BR');
  expect(linkForms('https://a.example/s/x', '', null).page).toBe('https://a.example/s/x');
});
