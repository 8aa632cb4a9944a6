import type { Failure } from '@needfinder/threads';

export interface Order {
  readonly module: string;
  readonly input: unknown;
}

export type Answer =
  | { readonly type: 'progress'; readonly step: string; readonly done: number; readonly total: number }
  | { readonly type: 'result'; readonly output: unknown }
  | Failure;
