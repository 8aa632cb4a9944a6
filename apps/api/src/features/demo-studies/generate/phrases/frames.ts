/** Ways to put a phrase into an answer; `{}` is the phrase. */

// Short phrases read better in rows.
// prettier-ignore
export const HARDEST_FRAMES = [
  '{}', '{}', '{}', '{}', 'Definitely {}', 'For me it is {}', '{}, by far', 'The hardest thing is {}', 'Honestly? {}',
  'Mostly {}', 'I would say {}', '{}, no doubt about it', 'Has to be {}', '{}. Nothing else comes close',
  'It has always been {}', '{}, especially when I am busy', 'Probably {}', '{}, and it gets worse every year',
] as const;

// Short phrases read better in rows.
// prettier-ignore
export const WANT_FRAMES = [
  'I wish I could {}', 'I would love to {}', 'To {}', 'I want to {}', 'An easy way to {}', 'Being able to {}',
  'If only I could {}', 'I would pay good money to {}', 'Help me {}', 'It would be great to {}', 'I just want to {}',
  'A tool that helps me {}', 'I need a way to {}', 'It should be possible to {}', 'Simply to {}', 'Mainly I want to {}',
  'My dream is to {}', 'It would save me so much worry to {}', 'If I could {}, I would be happy', 'To {}, finally',
  'A simple way to {}', 'I hope that one day I can {}',
] as const;

// Short phrases read better in rows.
// prettier-ignore
export const TAILS = [
  'Drives me mad', 'Every single time', 'It is exhausting', 'Really', 'And I am not even bad with numbers',
  'I know I am not the only one', 'It has been like that for years', 'Nobody warns you about that', 'There must be a better way',
  'I have tried everything', 'Sorry for the rant', 'That is all', 'It costs me more nerves than the actual work',
  'My friends say the same', 'Not sure what else to say',
] as const;

// Short phrases read better in rows.
// prettier-ignore
export const WISH_TAILS = [
  'That would be worth a lot to me', 'Please', 'That is all I ask for', 'I would use it every day', 'My friends say the same',
  'Not more and not less', 'I would even pay for it', 'Everything else is a bonus', 'The rest I can manage', 'Thank you!',
  'And it must work on my phone', 'Without having to learn a new program', 'It cannot be that hard', 'One can dream',
] as const;

/** Put before a complaint; `{trade}` is the person's work. */
// prettier-ignore
export const OPENERS = [
  'As a {trade}, ', 'In my line of work as a {trade}, ', 'To be honest, ', 'Sadly, ', 'Well, ', 'In my case, ', 'Most of the time, ',
  'I am a {trade} and ', 'Since I went freelance, ', 'Lately, ', 'You know what, ', 'In a nutshell, ', 'Time and again, ',
] as const;

/** Other ways to say the same, so that a phrase that is used twice is rarely the same twice. */
export const ALTERNATIVES: Readonly<Record<string, readonly string[]>> = {
  'have no idea': ['have no clue', 'could not tell you', 'do not know'],
  'I never know': ['I can never tell', 'I am never sure', 'I do not know'],
  'every month': ['each month', 'month after month', 'every single month'],
  'by hand': ['manually', 'myself', 'by hand, still'],
  'every time': ['each time', 'always'],
  'I hate': ['I really dislike', 'I cannot stand', 'I dread'],
  'far too late': ['much too late', 'when it is too late'],
  'a year ago': ['last year', 'ages ago'],
  invoice: ['bill', 'invoice'],
  invoices: ['bills', 'invoices'],
  receipts: ['slips', 'receipts'],
  clients: ['customers', 'clients'],
  'my accountant': ['my tax adviser', 'our accountant', 'my accountant'],
  'Nobody tells you': ['No one tells you', 'They never tell you'],
  'I cannot': ['I can not', 'I can hardly'],
  'all of them': ['every one of them', 'they all'],
  'I still': ['Even now I', 'I still'],
  'and then': ['and after that', 'then'],
  'I lost': ['I have lost', 'I lost'],
  really: ['truly', 'really', 'actually'],
};

export const JOINTS = [
  'Also, ',
  'And ',
  'On top of that, ',
  'Then there is the other thing: ',
  'Plus ',
  'Besides, ',
] as const;

// Short phrases read better in rows.
// prettier-ignore
export const NON_ANSWERS = [
  'nothing', 'n/a', '-', 'not sure', 'no idea tbh', 'see above', 'Nothing comes to mind', 'dont know', '?', 'none', 'No comment',
  'Everything is fine', 'same as before', 'hard to say', 'Can not think of anything right now',
] as const;

export const OFF_TOPIC = [
  'This survey is too long',
  'Why do you ask for my age?',
  'The progress bar jumped back twice, please fix that',
  'I answered most of this on my phone in a train, excuse typos',
  'Could you send me the results when you are done?',
  'My neighbour started freelancing as well, maybe ask her',
  'I found your link in a newsletter, not sure I am the right person',
  'The weather has been awful for outdoor jobs this spring',
  'I am thinking about going back to a permanent position next year',
  'Politics. Do not get me started',
  'More holidays, but that is not your department',
  'Coffee prices',
] as const;

export const MISSPELLINGS: Readonly<Record<string, string>> = {
  receipt: 'reciept',
  receipts: 'reciepts',
  invoice: 'invocie',
  invoices: 'invioces',
  accountant: 'acountant',
  definitely: 'definately',
  because: 'becuase',
  separate: 'seperate',
  really: 'realy',
  money: 'mony',
  deadline: 'deadine',
  client: 'clinet',
  payments: 'paymnets',
  nothing: 'nothign',
  whether: 'wether',
  their: 'thier',
};
