import { keyCaps } from './key-names.js';

/** The keys of a shortcut, drawn as caps: "mod+k" is Ctrl K, or ⌘ K on Apple. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span className="nf-keys">
      {keyCaps(keys).map((caps, step) => (
        <span key={step}>
          {step > 0 ? <span className="nf-light"> then </span> : null}
          {caps.map((cap) => (
            <kbd key={cap}>{cap}</kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
