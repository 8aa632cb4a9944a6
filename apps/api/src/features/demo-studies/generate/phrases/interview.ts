/** What interviewers ask and how people begin, hesitate and end. `{}` in an answer is the phrase. */

export const QUESTIONS = {
  opening: [
    'Thanks for making the time. Could you tell me a little about what you do?',
    'Shall we start with you? What is your work, and how long have you been on your own?',
    'To begin with, what does a normal week look like for you?',
    'Before we get to the books, could you tell me about your business?',
  ],
  story: [
    'Can you walk me through the last time money matters went wrong?',
    'Think of the last few months. Was there a moment when the books really annoyed you?',
    'Tell me about the last time you sat down to do your books. What happened?',
    'Could you describe one concrete situation for me?',
    'What was the last thing that cost you sleep?',
  ],
  workaround: [
    'And how do you deal with that today?',
    'What do you do about it?',
    'Do you have a trick for that?',
    'How do you manage it now?',
  ],
  another: [
    'Is there anything else that is hard?',
    'What comes second on your list?',
    'Did something similar happen with other parts of the bookkeeping?',
    'What else should I know about?',
  ],
  good: [
    'Is there something that works really well?',
    'Let me turn it round. Which part do you never worry about?',
    'What would you not want to change?',
  ],
  wish: [
    'If you could change one thing, what would it be?',
    'Imagine it is a year from now and this is solved. What is different?',
    'What would a good solution let you do?',
  ],
  contradiction: [
    'Earlier you said that this is hard for you. Is it always like that?',
    'Does that hold for every month, or are there exceptions?',
    'Some people tell us the opposite. What would you say to them?',
  ],
  closing: [
    'Is there anything that I forgot to ask?',
    'Thank you. Any last thought?',
    'Would you like to add something?',
  ],
} as const;

// Short phrases read better in rows.
// prettier-ignore
export const STARTS = [
  '{}', '{}', '{}', 'Hmm, let me think. {}', 'Well. {}', 'Okay, so. {}', 'Oh yes. {}', 'Right. {}', 'That is easy. {}',
  'Good question. {}', 'You will laugh. {}', 'Uh, yes. {}',
] as const;

export const CONTRADICTIONS = [
  'No, to be fair. There are quiet months in which it hardly matters. It is when three things come at once that it falls apart.',
  'If I am honest, part of it is me. When I do sit down, it takes less time than I fear.',
  'My colleague next door does not have that at all. But she has two clients and I have many more.',
  'Funny, now that you ask, last month it went fine. I did not even notice.',
  'Not always. With the clients I have known for years it is no problem. It is the new ones.',
  'I do complain a lot, and then again I would not hand it to anybody else. I want to see my own numbers.',
  'It used to be worse. I got better at it, or I stopped caring, I am not sure which.',
  'Well, I say that I hate it, but when everything adds up I am a bit proud.',
] as const;

export const CLOSINGS = [
  'No, I think that was it. It actually helped to say it out loud.',
  'Only that I do not need another app with a hundred buttons.',
  'Just, please build something for people like me and not for accountants.',
  'No. Well, one thing, it must work when I have no signal.',
  'Tell me when it is ready.',
  'I would be curious to hear what the others say.',
  'I was a bit nervous before this call, but it was fine. Thank you.',
  'Not really. Actually, my tax adviser would say I should charge more, put that in.',
] as const;
