import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { OpportunityLandscape } from './OpportunityLandscape.js';
import { SolutionStrip } from './SolutionStrip.js';
import { LANDSCAPE_POINTS, stories } from './charts.stories.js';
import type { StoryName } from './charts.stories.js';

afterEach(cleanup);

const WIDE = 800;
const PHONE = 328;
const names = Object.keys(stories) as StoryName[];
const svgOf = (name: StoryName, width: number): SVGSVGElement =>
  render(stories[name](width)).container.querySelector<SVGSVGElement>('svg.nf-chart-svg')!;

/** The numbers in a text; a number that is part of a name, such as N4, is no number. */
const numbersIn = (text: string): string[] => text.match(/(?<![A-Za-z\d.,])\d[\d.,]*\d|(?<![A-Za-z\d.,])\d/g) ?? [];

describe.each(names)('%s', (name) => {
  test('is drawn as before', () => {
    expect(svgOf(name, WIDE).outerHTML.replaceAll('><', '>\n<')).toMatchSnapshot();
  });

  test('keeps every mark and word inside the picture on a phone', () => {
    const svg = svgOf(name, PHONE);
    const [, , width, height] = svg.getAttribute('viewBox')!.split(' ').map(Number);
    for (const element of svg.querySelectorAll('text, tspan, circle, rect, line')) {
      for (const [attribute, end] of [
        ['x', width],
        ['cx', width],
        ['x1', width],
        ['x2', width],
        ['y', height],
        ['cy', height],
        ['y2', height],
      ] as const) {
        const value = Number(element.getAttribute(attribute) ?? 0);
        expect(value).toBeGreaterThanOrEqual(-0.5);
        expect(value).toBeLessThanOrEqual(end! + 0.5);
      }
    }
  });

  test('writes no number that its table twin lacks', async () => {
    const { container } = render(stories[name](WIDE));
    const svg = container.querySelector('svg.nf-chart-svg')!;
    const drawn = [...svg.querySelectorAll('text, title')]
      .filter((element) => !element.closest('[data-axis]'))
      .flatMap((element) => numbersIn(element.textContent));
    await userEvent.click(screen.getByRole('button', { name: 'Table' }));
    const listed = new Set([...container.querySelectorAll('th, td')].flatMap((cell) => numbersIn(cell.textContent)));
    expect(drawn.filter((number) => !listed.has(number))).toEqual([]);
  });

  test('says in words what it shows', () => {
    const { container } = render(stories[name](WIDE));
    const figure = container.querySelector('figure')!;
    const summary = container.querySelector(`[id="${figure.getAttribute('aria-describedby')}"]`);
    expect(summary?.textContent).toMatch(/\w+ .*\.$/);
    expect(within(figure).getByText(/^n = \d+ · .+/)).toBeTruthy();
  });
});

describe('choosing by keyboard', () => {
  test('a need of the landscape is reached by Tab and chosen by Enter or space', async () => {
    const onSelect = jest.fn<(id: string) => void>();
    render(<OpportunityLandscape title="Needs" n={597} source="Run 3" points={LANDSCAPE_POINTS} onSelect={onSelect} />);
    await userEvent.tab();
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(
      /^Avoid losing work.*opportunity 13\.80 \(12\.90–14\.70\)$/,
    );
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(onSelect.mock.calls).toEqual([['need-2'], ['need-1']]);
  });

  test('a solution of the strip is chosen by Enter', () => {
    const onSelect = jest.fn<(k: number) => void>();
    const solutions = [
      { k: 2, sizes: [0.6, 0.4], stability: null, bic: 100 },
      { k: 3, sizes: [0.5, 0.3, 0.2], stability: { value: 0.8, n: 50 }, bic: 90 },
    ];
    render(
      <SolutionStrip title="Solutions" n={50} source="Run 1" solutions={solutions} chosenK={2} onSelect={onSelect} />,
    );
    const panel = screen.getByRole('button', { name: /^3\b.*stability 0.8/ });
    expect(panel.getAttribute('aria-pressed')).toBe('false');
    fireEvent.keyDown(panel, { key: 'Enter' });
    expect(onSelect).toHaveBeenCalledWith(3);
  });
});

test('T turns the chart that holds the focus into its table and back', async () => {
  const { container } = render(stories.dumbbell(WIDE));
  await userEvent.tab();
  await userEvent.keyboard('t');
  expect(screen.getByRole('table')).toBeTruthy();
  expect(container.querySelector<SVGElement>('svg.nf-chart-svg')!.style.display).toBe('none');
  await userEvent.keyboard('t');
  expect(screen.queryByRole('table')).toBeNull();
});

test('a chart without data is still a chart', () => {
  const { container } = render(<OpportunityLandscape title="Needs" n={0} source="Run 3" points={[]} />);
  expect(container.innerHTML).not.toMatch(/NaN|Infinity/);
});
