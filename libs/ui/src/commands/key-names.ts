/** Keys as code writes them ("mod+k", "shift+z", "g o") and as people read them. */
const NAMES: Readonly<Record<string, string>> = {
  escape: 'Esc',
  enter: 'Enter',
  arrowup: '↑',
  arrowdown: '↓',
  shift: 'Shift',
};

export const isApple = (): boolean => /mac|iphone|ipad/i.test(navigator.platform);

/** The caps to draw, one list per step of a sequence: "mod+k" is [["Ctrl", "K"]], "g o" is [["G"], ["O"]]. */
export function keyCaps(keys: string, apple = isApple()): string[][] {
  return keys.split(' ').map((chord) =>
    chord.split('+').map((key) => {
      if (key === 'mod') return apple ? '⌘' : 'Ctrl';
      return NAMES[key] ?? key.toUpperCase();
    }),
  );
}

/** The chord of a keyboard event in the notation of shortcuts. */
export function chordOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  // Shift is part of the character for "?"; it is a modifier only for letters and named keys.
  const needsShift = event.shiftKey && (key.length > 1 || /[a-z]/.test(key));
  return [event.ctrlKey || event.metaKey ? 'mod' : '', event.altKey ? 'alt' : '', needsShift ? 'shift' : '', key]
    .filter(Boolean)
    .join('+');
}
