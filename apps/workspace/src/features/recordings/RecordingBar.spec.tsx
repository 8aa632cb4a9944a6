import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { act, waitFor } from '@testing-library/react';
import { renderPage } from '../../testing/render-page.js';
import { AttachFirstRecording } from './AttachFirstRecording.js';
import { RecordingBar } from './RecordingBar.js';
import { useListening } from './useListening.js';
import { useListeningKeys } from './useListeningKeys.js';
import { useTurnStart } from './useTurnStart.js';

const RECORDING = {
  ...{ id: 'r1', interviewId: 'i1', name: 'interview.mp3', mediaType: 'audio/mpeg', size: 86_400_000 },
  ...{ address: '/api/recordings/r1?workspace=w1', createdAt: '2026-11-20T08:00:00Z' },
};
const TURNS = [
  { id: 't1', startMs: 0 },
  { id: 't2', startMs: 14_000 },
  { id: 't3', startMs: null },
];

const media = HTMLMediaElement.prototype;
const real = Object.getOwnPropertyDescriptors(media);
beforeEach(() => {
  const times = new WeakMap<object, number>();
  const paused = new WeakMap<object, boolean>();
  const tell = (element: EventTarget, name: string) => void element.dispatchEvent(new Event(name));
  Object.defineProperties(media, {
    currentTime: {
      configurable: true,
      get: function (this: object) {
        return times.get(this) ?? 0;
      },
      set: function (this: object, seconds: number) {
        times.set(this, seconds);
      },
    },
    paused: {
      configurable: true,
      get: function (this: object) {
        return paused.get(this) ?? true;
      },
    },
    play: {
      configurable: true,
      value: function (this: HTMLMediaElement) {
        paused.set(this, false);
        tell(this, 'play');
        return Promise.resolve();
      },
    },
    pause: {
      configurable: true,
      value: function (this: HTMLMediaElement) {
        paused.set(this, true);
        tell(this, 'pause');
      },
    },
  });
});
afterEach(() => void Object.defineProperties(media, real));

function Room({ turnId }: { turnId: string }) {
  const listening = useListening('i1', TURNS, true);
  const setStart = useTurnStart(listening.player);
  const beginHere = () => void setStart({ id: turnId });
  useListeningKeys({ listening, turn: { id: turnId }, beginHere }, true);
  return (
    <>
      <AttachFirstRecording interviewId="i1" />
      <RecordingBar interviewId="i1" listening={listening} onBeginHere={beginHere} />
      <output>{listening.spokenTurnId ?? 'nobody'}</output>
    </>
  );
}

const interview = (use: string | null) => ({
  id: 'i1',
  respondent: use && { id: 'p1', key: 'R-0412', consents: [{ purpose: 'USE', state: use }] },
});
const open = (answers: Record<string, unknown> = {}, turnId = 't2') =>
  renderPage(<Room turnId={turnId} />, {
    answers: { mostRecordingBytes: 2_000_000_000, recording: RECORDING, interview: interview(null), ...answers },
  });

test('a turn is heard by one key, marked while it is spoken, and the bar says that nothing is redacted', async () => {
  const page = open();
  await page.findByText('The recording is not redacted:');
  expect(page.getByText('nobody')).toBeTruthy();
  await page.user.keyboard('h');
  expect(page.getByText('t2')).toBeTruthy();
  expect(page.getByRole('button', { name: 'Pause' })).toBeTruthy();
  await page.user.keyboard(',,,');
  expect(page.getByText('t1')).toBeTruthy();
  await page.user.keyboard('l');
  expect(page.getByRole('button', { name: 'Play' })).toBeTruthy();
  expect(page.queryByRole('button', { name: 'Attach a recording' })).toBeNull();
});

test('a turn without a time gets the one where the recording is', async () => {
  const setTurnStart = jest.fn(({ turnId, startMs }: { turnId: string; startMs: number }) => ({ id: turnId, startMs }));
  const page = open({ setTurnStart }, 't3');
  await page.findByRole('button', { name: 'Play' });
  await page.user.keyboard('h.b');
  await page.findByText('The turn begins at 00:00:19');
  expect(setTurnStart.mock.calls[0]![0]).toEqual({ turnId: 't3', startMs: 19_000 });
});

test('what a person withholds is said beside their voice', async () => {
  const page = open({ interview: interview('WITHHELD') });
  await page.findByText(/R-0412 withholds the use of what they said: nothing of this recording may be used/);
});

test('a form that this browser does not know is named, with what helps', async () => {
  const page = open();
  const element = (await page.findByLabelText('Picture of the recording')) as HTMLVideoElement;
  Object.defineProperty(element, 'error', { value: { code: 4 } });
  act(() => void element.dispatchEvent(new Event('error')));
  await page.findByText('This browser cannot play the recording');
  expect(page.getByText(/“interview.mp3” is audio\/mpeg/)).toBeTruthy();
  expect(page.getByText(/Convert it to MP3/)).toBeTruthy();
  expect(page.getByRole('button', { name: 'Replace' })).toBeTruthy();
});

test('where there is none one is offered, and a file that is too large is not even sent', async () => {
  const page = open({ recording: null, mostRecordingBytes: 2_000_000 });
  await page.findByRole('button', { name: 'Attach a recording' });
  expect(page.queryByRole('region', { name: 'Recording' })).toBeNull();
  const file = new File([new Uint8Array(3_000_000)], 'long.mp3', { type: 'audio/mpeg' });
  await page.user.upload(page.container.querySelector<HTMLInputElement>('input[type=file]')!, file);
  await waitFor(() => page.getByText(/“long.mp3” has 3.0 MB, more than the 2.0 MB that are taken here/));
});
