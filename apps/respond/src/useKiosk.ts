import { useEffect } from 'preact/hooks';

const AFTER_RECEIPT_MS = 15_000;
const WHEN_LEFT_MS = 120_000;

/** On a device that goes from hand to hand: begins anew after the end, and when somebody walked away in the middle. */
export function useKiosk(onRestart: (() => void) | undefined, isOver: boolean): void {
  useEffect(() => {
    if (!onRestart) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(onRestart, isOver ? AFTER_RECEIPT_MS : WHEN_LEFT_MS);
    };
    wait();
    const signs = ['pointerdown', 'keydown', 'input'] as const;
    for (const sign of signs) window.addEventListener(sign, wait);
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, wait);
    };
  }, [onRestart, isOver]);
}
