import { useLayoutEffect, useRef, useState } from 'react';

const MIN_WIDTH = 240;
/** Before the first measurement, and where nothing has a size (tests, print to string). */
export const DEFAULT_WIDTH = 640;

/** The width that the surrounding element grants, in whole pixels. A given width wins and nothing is observed. */
export function useChartWidth(given: number | undefined) {
  const container = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState(DEFAULT_WIDTH);
  useLayoutEffect(() => {
    const element = container.current;
    if (given !== undefined || !element) return undefined;
    const take = (width: number) => {
      if (width > 0) setMeasured(Math.max(MIN_WIDTH, Math.floor(width)));
    };
    take(element.getBoundingClientRect().width);
    const observer = new ResizeObserver(([entry]) => entry && take(entry.contentRect.width));
    observer.observe(element);
    return () => observer.disconnect();
  }, [given]);
  return { container, width: given ?? measured };
}
