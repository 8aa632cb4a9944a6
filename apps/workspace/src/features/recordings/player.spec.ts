import { beforeEach, expect, test } from '@jest/globals';
import { type PlayedElement, Player } from './player.js';

/** An element as browsers have it, without sound. */
class Silence extends EventTarget {
  currentTime = 0;
  duration = Number.NaN;
  paused = true;
  ended = false;
  rate = 1;
  videoWidth = 0;
  error: { code: number } | null = null;
  loads = 0;
  get playbackRate() {
    return this.rate;
  }
  set playbackRate(rate: number) {
    this.rate = rate;
    this.tell('ratechange');
  }
  play() {
    this.paused = false;
    this.tell('play');
    return this.error ? Promise.reject(new Error('no')) : Promise.resolve();
  }
  pause() {
    this.paused = true;
    this.tell('pause');
  }
  load() {
    this.loads += 1;
    this.error = null;
    this.currentTime = 0;
    this.tell('emptied');
  }
  tell(name: string, change: Partial<Silence> = {}) {
    Object.assign(this, change);
    this.dispatchEvent(new Event(name));
  }
}

let element: Silence;
let player: Player;
beforeEach(() => {
  element = new Silence();
  player = new Player();
  player.attach(element as unknown as PlayedElement);
  element.tell('durationchange', { duration: 60 });
});

test('it plays from a moment, pauses there and goes on', () => {
  player.playFrom(14_090);
  expect(player.snapshot()).toMatchObject({ isPlaying: true, isBegun: true, positionMs: 14_090, durationMs: 60_000 });
  player.toggle();
  expect(player.snapshot()).toMatchObject({ isPlaying: false, positionMs: 14_090 });
  player.toggle();
  expect(player.snapshot().isPlaying).toBe(true);
});

test('five seconds back and forward stop at the ends of the recording', () => {
  player.playFrom(58_000);
  player.skip(1);
  expect(player.snapshot().positionMs).toBe(60_000);
  player.moveTo(3_000);
  player.skip(-1);
  expect(player.snapshot().positionMs).toBe(0);
});

test('faster and slower go by steps and no further than there are steps', () => {
  const rates = [1, 1, 1, 1, -1, -1, -1, -1, -1, -1].map((way) => {
    player.hasten(way as 1 | -1);
    return player.snapshot().rate;
  });
  expect(rates).toEqual([1.25, 1.5, 2, 2, 1.5, 1.25, 1, 0.75, 0.5, 0.5]);
});

test('a recording whose length is not written down has none, and can be moved in', () => {
  element.tell('durationchange', { duration: Number.POSITIVE_INFINITY });
  player.moveTo(90_000);
  expect(player.snapshot()).toMatchObject({ durationMs: null, positionMs: 90_000 });
});

test('what cannot be played is told apart from a connection that broke off, after which it goes on where it was', () => {
  element.tell('error', { error: { code: 4 } });
  expect(player.snapshot().problem).toBe('format');
  element.tell('error', { error: { code: 2 }, currentTime: 31 });
  expect(player.snapshot().problem).toBe('connection');
  player.tryAgain();
  expect(player.snapshot()).toMatchObject({ problem: null, positionMs: 31_000, isPlaying: true });
  expect(element.loads).toBe(1);
});

test('an element that has left the page says nothing any more', () => {
  player.playFrom(5_000);
  player.attach(null);
  element.tell('timeupdate', { currentTime: 9 });
  expect(player.snapshot()).toMatchObject({ isPlaying: false, isBegun: false, positionMs: 0 });
  player.toggle();
  player.skip(1);
});
