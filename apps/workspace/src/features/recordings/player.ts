/** What of an audio or video element the player uses. */
export type PlayedElement = Pick<
  HTMLVideoElement,
  | 'addEventListener'
  | 'removeEventListener'
  | 'currentTime'
  | 'duration'
  | 'paused'
  | 'ended'
  | 'playbackRate'
  | 'videoWidth'
  | 'error'
  | 'play'
  | 'pause'
  | 'load'
>;

export interface PlayerState {
  readonly isPlaying: boolean;
  /** Whether it was played or moved at all: before, nothing is being spoken. */
  readonly isBegun: boolean;
  readonly positionMs: number;
  /** Null until it is known; some recorders never write it down. */
  readonly durationMs: number | null;
  /** 1 is as it was spoken. */
  readonly rate: number;
  /** Whether there is something to see. */
  readonly hasPicture: boolean;
  /** `format`: this browser cannot play it, or it is not there any more. `connection`: it broke off while playing. */
  readonly problem: 'format' | 'connection' | null;
}

export const RATES: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 2];
/** Of one step back or forward. */
export const SKIP_MS = 5_000;

const NOTHING: PlayerState = {
  ...{ isPlaying: false, isBegun: false, positionMs: 0, durationMs: null, rate: 1, hasPicture: false, problem: null },
};
const EVENTS = [
  ...['play', 'playing', 'pause', 'ended', 'timeupdate', 'seeking', 'seeked'],
  ...['loadedmetadata', 'durationchange', 'ratechange', 'resize', 'emptied', 'error'],
];
/** `MediaError.MEDIA_ERR_NETWORK` */
const NETWORK_ERROR = 2;

/** Plays one recording in an element of the page, and says where it is. */
export class Player {
  private element: PlayedElement | null = null;
  private readonly listeners = new Set<() => void>();
  private state: PlayerState = NOTHING;

  /** The element that plays from now on; null when it leaves the page. */
  readonly attach = (element: PlayedElement | null): void => {
    for (const name of EVENTS) this.element?.removeEventListener(name, this.look);
    this.element = element;
    for (const name of EVENTS) element?.addEventListener(name, this.look);
    this.look();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): PlayerState => this.state;

  /** At this very moment; the snapshot may be a quarter of a second old. */
  get positionMs(): number {
    return Math.round((this.element?.currentTime ?? 0) * 1000);
  }

  toggle(): void {
    if (this.element?.paused) this.play();
    else this.element?.pause();
  }

  /** Plays from a moment of the recording. */
  playFrom(positionMs: number): void {
    this.moveTo(positionMs);
    this.play();
  }

  moveTo(positionMs: number): void {
    if (!this.element) return;
    const lastMs = this.state.durationMs ?? Number.POSITIVE_INFINITY;
    this.element.currentTime = Math.min(Math.max(positionMs, 0), lastMs) / 1000;
    this.look();
  }

  skip(way: 1 | -1): void {
    if (this.element) this.moveTo(this.positionMs + way * SKIP_MS);
  }

  setRate(rate: number): void {
    if (this.element) this.element.playbackRate = rate;
  }

  /** To the next rate that is faster or slower, as far as there is one. */
  hasten(way: 1 | -1): void {
    const next = this.element && RATES[RATES.indexOf(this.element.playbackRate) + way];
    if (next) this.setRate(next);
  }

  /** After a problem: reads the recording anew and goes on where it was. */
  tryAgain(): void {
    const { positionMs } = this.state;
    this.element?.load();
    this.playFrom(positionMs);
  }

  private play(): void {
    // A refusal to play is told by the `error` event as well.
    this.element?.play().catch(() => undefined);
  }

  private readonly look = (): void => {
    this.state = this.element ? stateOf(this.element, this.state) : NOTHING;
    for (const listener of this.listeners) listener();
  };
}

function stateOf(element: PlayedElement, before: PlayerState): PlayerState {
  const isPlaying = !element.paused && !element.ended;
  const positionMs = Math.round(element.currentTime * 1000);
  return {
    ...{ isPlaying, positionMs },
    isBegun: before.isBegun || isPlaying || positionMs > 0,
    durationMs: Number.isFinite(element.duration) ? Math.round(element.duration * 1000) : null,
    rate: element.playbackRate,
    hasPicture: element.videoWidth > 0,
    problem: !element.error ? null : element.error.code === NETWORK_ERROR ? 'connection' : 'format',
  };
}
