import type { Rng } from '@needfinder/numeric';
import { type Deck, pick } from './deck.js';
import { type NeedKey, VOICES } from './needs.js';
import { CLOSINGS, CONTRADICTIONS, QUESTIONS, STARTS } from './phrases/interview.js';
import { contentNeeds, pressingNeeds, type Respondent } from './respondent.js';
import { contracted, fillSlots, sentence } from './wording.js';

export interface Turn {
  readonly speaker: 'interviewer' | 'respondent';
  readonly text: string;
}

export interface Conversation {
  readonly respondent: Respondent;
  readonly turns: readonly Turn[];
  readonly needs: readonly NeedKey[];
}

/** An interview of eight to fourteen turns about the two or three needs that press the respondent most. */
export function conversation(rng: Rng, deck: Deck, respondent: Respondent): Conversation {
  const [first, second, third] = pressingNeeds(respondent) as [NeedKey, NeedKey, NeedKey];
  const content = contentNeeds(respondent)[0];
  const say = (phrase: string) => contracted(fillSlots(rng, phrase, respondent.country.currency));
  const start = (text: string) => deck.deal(STARTS).replace('{}', text);
  const full = (phrases: readonly string[]) => sentence(say(deck.deal(phrases)));
  const ask = (topic: keyof typeof QUESTIONS) => deck.deal(QUESTIONS[topic]);

  const opening: Exchange = [ask('opening'), introduction(rng, respondent)];
  const story: Exchange = [ask('story'), `${start(full(VOICES[first].story))} ${full(VOICES[first].effect)}`];
  const workaround: Exchange = [ask('workaround'), start(full(VOICES[first].workaround))];
  const another: Exchange = [ask('another'), `${full(VOICES[second].pain)} ${full(VOICES[second].story)}`];
  const yetAnother: Exchange = [ask('another'), start(`${full(VOICES[third].pain)} ${full(VOICES[third].effect)}`)];
  const good: Exchange = [
    ask('good'),
    content ? start(full(VOICES[content].praise)) : 'Honestly, nothing comes to mind.',
  ];
  const wish: Exchange = [
    ask('wish'),
    `${sentence(`I would like to ${say(deck.deal(VOICES[first].want))}`)} ${full(VOICES[second].wish)}`,
  ];
  const contradiction: Exchange = [ask('contradiction'), deck.deal(CONTRADICTIONS)];
  const closing: Exchange = [ask('closing'), deck.deal(CLOSINGS)];

  const speaksOfThird = rng.next() < 0.5;
  const middle = [
    story,
    workaround,
    another,
    ...(speaksOfThird ? [yetAnother] : []),
    ...(rng.next() < 0.75 ? [good] : []),
  ];
  const end = [wish, ...(rng.next() < 0.5 ? [contradiction] : []), ...(rng.next() < 0.6 ? [closing] : [])];
  // The fourteen turns of an hour are the most that anyone reads through.
  const exchanges = [opening, ...middle, ...end].slice(0, 7);
  return {
    respondent,
    turns: exchanges.flatMap(([question, answer]): Turn[] => [
      { speaker: 'interviewer', text: question },
      { speaker: 'respondent', text: answer },
    ]),
    needs: speaksOfThird ? [first, second, third] : [first, second],
  };
}

type Exchange = readonly [question: string, answer: string];

const articleOf = (noun: string) => (/^[aeiou]/.test(noun) ? 'an' : 'a');

function introduction(rng: Rng, { trade, years, clients, labels, country }: Respondent): string {
  const job = pick(rng, trade.asSpoken);
  const place = { City: 'in the city', Town: 'in a small town', Countryside: 'out in the countryside' }[labels.area]!;
  const since = years < 2 ? 'I only started last year' : `I have been on my own for ${years} years`;
  const tool = {
    Spreadsheet: 'My books are one large spreadsheet.',
    'Accounting app': 'I use an accounting app, mostly the invoices.',
    'Paper and folders': 'I still do it on paper, with folders and a hole punch.',
    'My accountant does it': 'My accountant does the books, I bring her the papers.',
    'My bank’s app': 'I do everything in the app of my bank.',
  }[labels.mainTool]!;
  const many = clients === 1 ? 'one client' : `about ${clients} clients a year`;
  return contracted(
    pick(rng, [
      `I am ${articleOf(job)} ${job}, I live ${place}. ${since}, with ${many}. ${tool}`,
      `So, I work as ${articleOf(job)} ${job}. ${since}. ${tool} It is ${many}, more or less.`,
      `${since}. I am ${articleOf(job)} ${job} ${place}, ${country.label}. I have ${many}. ${tool}`,
      `Sure. ${tool} But you asked about the work. I am ${articleOf(job)} ${job}, ${many}, ${place}.`,
    ]),
  );
}
