import { createContext, useContext } from 'react';

export interface Toast {
  readonly message: string;
  readonly tone?: 'plain' | 'problem';
  /** One thing to do about it, such as undo. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface ToastAccess {
  /** Shows a message at the bottom of the screen and speaks it. */
  readonly show: (toast: Toast) => void;
  /** Speaks a message and shows nothing: for changes that are seen anyway. */
  readonly announce: (message: string) => void;
}

export const ToastContext = createContext<ToastAccess>({ show: () => undefined, announce: () => undefined });

export const useToasts = (): ToastAccess => useContext(ToastContext);
