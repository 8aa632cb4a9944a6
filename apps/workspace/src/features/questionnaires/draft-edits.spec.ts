import { describe, expect, test } from '@jest/globals';
import { readDefinition, surveyTemplate } from '@needfinder/survey';
import { beginHistory, edited, redone, undone } from './draft.js';
import { addPage, addPart, freeKey, movePart, removePage, removePart } from './draft-edits.js';
import { linesOf, optionsIn } from './lines.js';
import { newPart, TYPE_NAMES } from './new-part.js';

const draft = surveyTemplate('needs', 'Study');
const keysIn = (of: typeof draft) =>
  of.blocks.flatMap(({ pages }) => pages.map(({ parts }) => parts.map(({ key }) => key)));

describe('moving questions', () => {
  test('a question goes through its page and on to the next one, and back the same way', () => {
    const down = movePart(draft, 'role', 1);
    expect(keysIn(down)[1]).toEqual(['job', 'role']);
    const over = movePart(down, 'role', 1);
    expect(keysIn(over).slice(1, 3)).toEqual([['job'], ['role', 'needs']]);
    expect(movePart(movePart(over, 'role', -1), 'role', -1)).toEqual(draft);
  });

  test('nothing moves beyond the first page and the last', () => {
    expect(movePart(draft, 'consent', -1)).toBe(draft);
    expect(movePart(draft, 'wish', 1)).toBe(draft);
  });
});

test('a question of every type is added behind the selected one, and can be published as it is', () => {
  for (const type of Object.keys(TYPE_NAMES) as (keyof typeof TYPE_NAMES)[]) {
    const part = newPart(type, freeKey(draft, 'made'));
    const grown = addPart(draft, part, 'role');
    expect(keysIn(grown)[1]).toEqual(['role', 'made', 'job']);
    expect([type, readDefinition(JSON.parse(JSON.stringify(grown))).problems]).toEqual([type, []]);
  }
});

test('only empty pages go, and the last page stays', () => {
  const wider = addPage(draft, 'role');
  expect(keysIn(wider)[2]).toEqual([]);
  expect(removePage(wider, 'page')).toEqual(draft);
  expect(removePage(draft, 'open-page')).toEqual(draft);
});

test('typing in one field is undone at once, and redone', () => {
  const one = edited(beginHistory(draft), { ...draft, title: 'A' }, 'title');
  const two = edited(one, { ...draft, title: 'AB' }, 'title');
  const three = edited(two, removePart(two.present, 'wish'));
  expect(undone(three).present.title).toBe('AB');
  expect(undone(undone(three)).present).toBe(draft);
  expect(redone(undone(three)).present).toEqual(three.present);
});

describe('options written one a line', () => {
  const before = [
    { key: 'a', label: 'Apples' },
    { key: 'b', label: 'None', exclusive: true },
  ];
  test('reading what was written changes nothing', () => {
    expect(optionsIn(linesOf(before), before)).toEqual(before);
  });
  test('a reworded option keeps its key, a moved one too, and a new one gets a free key', () => {
    expect(optionsIn('Pears\n!None', before).map(({ key }) => key)).toEqual(['a', 'b']);
    expect(optionsIn('!None\nApples', before).map(({ key }) => key)).toEqual(['b', 'a']);
    expect(optionsIn('Apples\nFigs\n!None', before).map(({ key }) => key)).toEqual(['a', 'item-3', 'b']);
  });
});
