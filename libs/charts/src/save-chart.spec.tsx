import { afterEach, expect, test } from '@jest/globals';
import { cleanup, render } from '@testing-library/react';
import { stories } from './charts.stories.js';
import { fileStem, svgFileText } from './save-chart.js';

afterEach(cleanup);

test('a saved chart stands alone: sized, titled, on paper, without style-sheet variables', () => {
  const { container } = render(stories.landscape(640));
  const text = svgFileText(
    container.querySelector<SVGSVGElement>('svg.nf-chart-svg')!,
    'Needs & gaps',
    'n = 212 · run 1',
  );
  // 640 pixels of drawing and a margin of 16 at each side.
  expect(text).toMatch(/^<svg [^>]*width="672"/);
  expect(text).toMatch(/<rect x="-16" y="-\d+" width="672" height="\d+" fill="#ffffff"/);
  expect(text).toContain('<title>Needs &amp; gaps</title>');
  expect(text).toMatch(/<text [^>]*>Needs &amp; gaps<\/text><text [^>]*>n = 212 · run 1<\/text>/);
  expect(text).not.toContain('var(');
});

test('a chart saved while its table is shown is not an empty picture', () => {
  const { container } = render(stories.landscape(640));
  const svg = container.querySelector<SVGSVGElement>('svg.nf-chart-svg')!;
  svg.style.display = 'none';
  expect(svgFileText(svg, 'Needs', 'n = 1')).not.toContain('display: none');
});

test('file names keep letters and digits of any script', () => {
  expect(fileStem('Opportunities, all people')).toBe('opportunities-all-people');
  expect(fileStem('需要 2')).toBe('需要-2');
  expect(fileStem('…')).toBe('chart');
});
