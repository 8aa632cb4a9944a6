/** Inside a frame: tells the page around it how high the survey is, so that the frame needs no scroll bar of its own. */
export function tellHeight(app: HTMLElement): void {
  if (window.parent === window) return;
  new ResizeObserver(() => {
    // To whoever frames it: it is a number, and says nothing about the person.
    window.parent.postMessage({ needfinderHeight: app.querySelector('main')?.scrollHeight ?? 0 }, '*');
  }).observe(app);
}
