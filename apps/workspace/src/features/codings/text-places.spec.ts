import { expect, test } from '@jest/globals';
import { movedEdge, selectedPlace, sentenceBeside, textOf, wholeTurn } from './text-places.js';

const TEXT = ' I lose 🙈 them. Né? Always. ';
const place = (start: number, end: number) => ({ turnId: 't', start, end });
const said = (found: { start: number; end: number } | null) => found && textOf(TEXT, found);

test('sentence after sentence is chosen, emoji and combining marks counted as code points', () => {
  const first = sentenceBeside(TEXT, 't', null, 1);
  expect(said(first)).toBe('I lose 🙈 them.');
  const second = sentenceBeside(TEXT, 't', first, 1);
  expect(said(second)).toBe('Né?');
  expect(said(sentenceBeside(TEXT, 't', second, -1))).toBe('I lose 🙈 them.');
  expect(said(sentenceBeside(TEXT, 't', null, -1))).toBe('Always.');
  expect(sentenceBeside(TEXT, 't', sentenceBeside(TEXT, 't', null, -1), 1)).toBeNull();
});

test('an edge moves by words, or by what the eye takes for one character', () => {
  const lose = place(3, 7);
  expect(said(movedEdge(TEXT, lose, { edge: 'start', by: -1, stretch: 'word' }))).toBe('I lose');
  expect(said(movedEdge(TEXT, lose, { edge: 'end', by: 1, stretch: 'word' }))).toBe('lose 🙈 them');
  expect(said(movedEdge(TEXT, place(3, 8), { edge: 'end', by: 1, stretch: 'character' }))).toBe('lose 🙈');
});

test('a place never becomes empty and never leaves its turn', () => {
  expect(movedEdge(TEXT, place(3, 7), { edge: 'end', by: -1, stretch: 'word' })).toEqual(place(3, 7));
  expect(movedEdge(TEXT, place(1, 2), { edge: 'start', by: -1, stretch: 'word' })).toEqual(place(1, 2));
  expect(said(wholeTurn(TEXT, 't'))).toBe('I lose 🙈 them. Né? Always.');
  expect(wholeTurn('  ', 't')).toBeNull();
});

test('what is selected on the page is found again in the turn, across marked stretches', () => {
  document.body.innerHTML = `<p data-turn-text="t"> I lose 🙈 <mark>them. N</mark>é? Always. </p><p>else</p>`;
  const [marked, other] = document.querySelectorAll('p');
  const range = document.createRange();
  range.setStart(marked!.firstChild!, 3);
  range.setEnd(marked!.lastChild!, 2);
  const selection = window.getSelection()!;
  selection.removeAllRanges();
  selection.addRange(range);
  expect(said(selectedPlace(selection))).toBe('lose 🙈 them. Né?');
  range.setEnd(other!.firstChild!, 2);
  expect(selectedPlace(selection)).toBeNull();
});
