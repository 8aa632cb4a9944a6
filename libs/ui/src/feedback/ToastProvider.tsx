import { Button, CloseButton } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { ToastContext } from './toasts.js';
import type { Toast } from './toasts.js';

const SHOWN_MS = 6000;

interface ShownToast extends Toast {
  readonly id: number;
}

/** Holds the toasts and the region that speaks to screen readers. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const [spoken, setSpoken] = useState('');
  const nextId = useRef(0);
  const dismiss = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const access = useMemo(
    () => ({
      show: (toast: Toast) => {
        nextId.current += 1;
        const shown = { ...toast, id: nextId.current };
        // The same once more takes the place of the first.
        setToasts((all) => [...all.filter(({ message }) => message !== toast.message).slice(-2), shown]);
      },
      // A region that is given the same text twice stays silent the second time: the no-break space makes it new.
      announce: (message: string) => setSpoken((last) => (last === message ? `${message}\u00a0` : message)),
    }),
    [],
  );
  return (
    <ToastContext value={access}>
      {children}
      <div className="nf-visually-hidden" role="status" aria-live="polite">
        {spoken}
      </div>
      <div className="nf-toasts" role="region" aria-label="Messages" aria-live="polite">
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onDismiss={() => dismiss(toast.id)} />
        ))}
      </div>
    </ToastContext>
  );
}

function ToastCard({ toast, onDismiss }: { toast: ShownToast; onDismiss: () => void }) {
  const [isHeld, setHeld] = useState(false);
  const latestDismiss = useRef(onDismiss);
  useEffect(() => {
    latestDismiss.current = onDismiss;
  });
  // Problems stay until they are read; the rest goes unless pointer or focus rests on it.
  const stays = isHeld || toast.tone === 'problem';
  useEffect(() => {
    if (stays) return undefined;
    const timer = setTimeout(() => latestDismiss.current(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [stays]);
  return (
    <div
      className="nf-toast"
      data-tone={toast.tone ?? 'plain'}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.message}</span>
      {toast.action ? (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            toast.action?.run();
            onDismiss();
          }}
        >
          {toast.action.label}
        </Button>
      ) : null}
      <CloseButton size="sm" aria-label="Dismiss message" onClick={onDismiss} />
    </div>
  );
}
