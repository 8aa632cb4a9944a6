import { createRng } from '@needfinder/numeric';

/** A small survey and interviews of our own for the journeys: two planted groups that need opposite things. */

const NEEDS = [
  'find a past note',
  'share notes with colleagues',
  'take notes offline',
  'draw by hand',
  'keep notes private',
  'link notes',
];
const LABELS = [
  '1 - Not important',
  '2 - Slightly important',
  '3 - Fairly important',
  '4 - Important',
  '5 - Very important',
];
const SATISFIED = ['1 - Very dissatisfied', '2 - Dissatisfied', '3 - Neither', '4 - Satisfied', '5 - Very satisfied'];
const PAINS = [
  [
    'It takes me ages to find a note from last month.',
    'I can never find the note I need.',
    'Searching for old notes takes far too long.',
    'I spend too much time looking for past notes.',
  ],
  [
    'My colleagues cannot open the notes that I share.',
    'Sharing a note with the team is painful.',
    'I have to send notes by mail because sharing does not work.',
    'Nobody sees the notes I share in time.',
  ],
];

const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(cell).join(',')).join('\n');

/** What the first person of the survey gives away. */
export const MAIL = 'ada.lovelace@example.org';

/** 240 people; odd ones need to find, even ones need to share. */
export function surveyRows(): string[][] {
  const rng = createRng(11);
  const header = [
    'Respondent ID',
    'Age group',
    ...NEEDS.map((need) => `How important is it to you to ${need}?`),
    ...NEEDS.map((need) => `How satisfied are you with how you can ${need}?`),
    'What is hardest about taking notes?',
  ];
  const rows = Array.from({ length: 240 }, (_, i) => {
    const group = i % 2;
    const rate = (mean: number) => Math.min(4, Math.max(0, Math.round(mean + rng.normal() * 0.7)));
    const wanted = NEEDS.map((_need, n) => rate((n % 2 === group ? 3.6 : 1) + 0.1 * n));
    const satisfied = NEEDS.map((_need, n) => rate(n % 2 === group ? 1 : 3));
    const says = rng.next() < 0.5 ? PAINS[group]![rng.int(4)]! : '';
    // Hardly two people say the same: the column holds words, not a choice.
    const tells = says && `${says} Last time it was note ${i}${i % 3 === 0 ? ', a long one' : ''}.`;
    const words = i === 0 ? `${PAINS[group]![0]!} Write to ${MAIL} about it.` : tells;
    return [
      `P-${String(i + 1).padStart(3, '0')}`,
      ['18–29', '30–49', '50 or older'][rng.int(3)]!,
      ...wanted.map((rating) => LABELS[rating]!),
      ...satisfied.map((rating) => SATISFIED[rating]!),
      words,
    ];
  });
  return [header, ...rows];
}

export const toFile = (name: string, rows: readonly (readonly string[])[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(csv(rows), 'utf8'),
});

export const TRANSCRIPTS = [
  {
    name: 'Interview P-001.vtt',
    mimeType: 'text/vtt',
    buffer: Buffer.from(
      `WEBVTT\n\n1\n00:00:01.000 --> 00:00:04.000\nAda: What is hardest about taking notes?\n\n2\n00:00:05.000 --> 00:00:09.000\nP-001: Sharing a note with my team is painful,\n\n3\n00:00:09.000 --> 00:00:12.000\nP-001: so I print it and carry it over.\n`,
    ),
  },
  {
    name: 'P-002 talk.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(
      `# Talk with P-002\n\nInterviewer: How do you look for old notes?\n\nP-002: I can never find the note I need. I wish I could search by the day I wrote it.\n`,
    ),
  },
];

/** What one of them answers, at length. */
export const LONG_ANSWERS = [
  'I can never find my old notes 🙈. It takes me ages every single week. So I write them again.',
  'My colleagues cannot open what I share. I send it by mail instead. Nobody reads those mails.',
  'Loading a large file is slow. I get coffee meanwhile. Then I have forgotten what I wanted.',
  'I wish I could draw. Typing formulas is painful. A pen would be so much faster.',
];
const interview = (who: string, answers: readonly string[]) => ({
  name: `${who}.txt`,
  mimeType: 'text/plain',
  buffer: Buffer.from(answers.map((answer) => `Interviewer: What else is hard?\n${who}: ${answer}`).join('\n')),
});
/** Three of the survey's people, to be coded; the second gives the first one's address away. */
export const LONG_TRANSCRIPTS = [
  interview('P-001', LONG_ANSWERS),
  interview('P-003', [`Sharing. I always ask ${MAIL} to send me the note.`]),
  interview('P-005', ['I look for last month’s notes every day.']),
];
