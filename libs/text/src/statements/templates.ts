/** One way in which people put a need, and how it reads as a statement. */
export interface Template {
  /** The last group is the phrase that the statement is about. */
  readonly pattern: RegExp;
  readonly phrase: 'infinitive' | 'verb' | 'noun';
  readonly statement: (phrase: string) => string;
  /** What a need that is stated so is called; the phrase itself by default. */
  readonly label?: (phrase: string) => string;
  /** How sure this reading is, in [0, 1]. */
  readonly trust: number;
  /** Says the same when it is denied: "no way to", "not easy to". */
  readonly standsDenied?: true;
}

export const effortTo = (phrase: string): string => `Minimise the effort it takes to ${phrase}`;
const timeTo = (phrase: string): string => `Minimise the time it takes to ${phrase}`;
export const workingWithout = (phrase: string): string => `Minimise the effort of working without ${phrase}`;
const having = (phrase: string): string => `Increase the likelihood of having ${phrase}`;
export const keeping = (phrase: string): string => `Increase the likelihood of keeping ${phrase}`;
export const problemsWith = (phrase: string): string => `Minimise the number of problems with ${phrase}`;

/** Most specific first; several may match, the surest wins. */
export const TEMPLATES: readonly Template[] = [
  {
    pattern: /\btakes? (?:a |too |so |very )*(?:long|forever|ages|hours|lot of time|much time|time|while) to (.+)/iu,
    phrase: 'infinitive',
    statement: timeTo,
    trust: 1,
  },
  {
    pattern: /\b(?:don['’]?t|do not|didn['’]?t|doesn['’]?t) know (?:how|where|when) to (.+)/iu,
    phrase: 'infinitive',
    statement: (p) => `Minimise the time it takes to learn how to ${p}`,
    label: (p) => `learn how to ${p}`,
    trust: 1,
  },
  {
    pattern:
      /\b(?:hard|harder|difficult|tough|tricky|impossible|painful|cumbersome|tedious|awkward|challenging|struggl(?:e|ing)|annoying) (?:\S+ )?to (.+)/iu,
    phrase: 'infinitive',
    statement: effortTo,
    trust: 0.95,
  },
  {
    pattern: /\b(?:hard|difficult|tricky|painful|tedious) for (\p{L}+ing .+)/iu,
    phrase: 'verb',
    statement: effortTo,
    trust: 0.9,
  },
  {
    pattern:
      /\b(?:trouble|problems?|issues?|difficult(?:y|ies)|struggl\w+|hard time|pain|hassle) (?:with |in |when )?(\p{L}+ing .+)/iu,
    phrase: 'verb',
    statement: effortTo,
    trust: 0.85,
  },
  {
    pattern:
      /\b(?:can['’]?t|can not|cannot|couldn['’]?t|could not|unable to|not (?:been )?able to|not possible to|no (?:easy |good |simple |real )?(?:way|option|possibility) to|inability to|nothing to) (?:easily |even |really |quickly |always )*(.+)/iu,
    phrase: 'infinitive',
    statement: effortTo,
    trust: 0.95,
  },
  {
    pattern: /\b(?:lose|loses|losing|lost) (?!focus|contact|connection)(.+)/iu,
    phrase: 'noun',
    statement: (p) => `Minimise the likelihood of losing ${p}`,
    label: (p) => `losing ${p}`,
    trust: 0.9,
  },
  { pattern: /\bwish (?:that )?(?:i|we|one|you) could (.+)/iu, phrase: 'infinitive', statement: effortTo, trust: 0.95 },
  {
    pattern: /\b(?:ability|able|option|options|way|ways|possibility|possible|easier|easy) to (.+)/iu,
    phrase: 'infinitive',
    statement: effortTo,
    trust: 0.9,
    standsDenied: true,
  },
  {
    pattern:
      /\b(?:nice|great|good|helpful|useful|awesome|cool|handy|like|love|want|need|prefer|wants|needs|hoping|hope) to (?!be\b|have\b|see\b)(.+)/iu,
    phrase: 'infinitive',
    statement: effortTo,
    trust: 0.85,
  },
  {
    pattern: /\b(?:allow|let|enable|allowing|letting)s? (?:me|us|users?|people|you|for|others)? ?(?:to )?(.+)/iu,
    phrase: 'verb',
    statement: effortTo,
    trust: 0.75,
    standsDenied: true,
  },
  {
    pattern: /\b(?:forced|have|has|had|need) to (?:manually |always |constantly |re-)?(.+)/iu,
    phrase: 'infinitive',
    statement: (p) => `Minimise the number of times people have to ${p}`,
    label: (p) => `having to ${p}`,
    trust: 0.7,
  },
  {
    pattern: /\b(?:end up|ended up|resort to|manually|by hand|keep) (\p{L}+ing .+)/iu,
    phrase: 'verb',
    statement: (p) => `Minimise the number of times people have to ${p}`,
    label: (p) => `having to ${p}`,
    trust: 0.85,
  },
  {
    pattern:
      /\b(?:no|missing|lacks?|lacking|lack of|without|there(?:['’]s| is| are) no)(?: any| a| an| good| decent| proper| real| easy| native| built-?in)* support (?:for|of) (.+)/iu,
    phrase: 'noun',
    statement: (p) => `Minimise the effort it takes to work with ${p}`,
    label: (p) => `support for ${p}`,
    trust: 0.9,
  },
  {
    pattern: /\b(?:poor|bad|weak|better|limited|improved?|more|native|good|full) (?:\S+ )?support (?:for|of) (.+)/iu,
    phrase: 'noun',
    statement: (p) => `Minimise the effort it takes to work with ${p}`,
    label: (p) => `support for ${p}`,
    trust: 0.85,
  },
  {
    pattern:
      /^(?:support|integration|integrate|integrating|better integration|improve integration|compatibility) (?:for|of|with) (.+)/iu,
    phrase: 'noun',
    statement: (p) => `Minimise the effort it takes to work with ${p}`,
    label: (p) => `support for ${p}`,
    trust: 0.8,
  },
  {
    pattern:
      /\b(?:lack(?:s|ing)?(?: of)?|missing|i miss|miss(?:es)?|there(?:['’]s| is| are) no|has no|have no|is no|no) (?:a |an |any |the |good |decent |proper |real |easy |native |built-?in |way to |ability to )*(?!problem|issue|one|idea|matter|need|way|option|longer|more\b)(.+)/iu,
    phrase: 'noun',
    statement: workingWithout,
    trust: 0.8,
  },
  {
    pattern:
      /\b(?:need|needs|want|would (?:really )?(?:like|love)|wish (?:there (?:was|were)|for)|would (?:like|love) to (?:see|have)|to have|hope for|hoping for|need for) (?:a |an |some |more |better |the |have |see |good |native |proper )*(?!to\b|be\b)(.+)/iu,
    phrase: 'noun',
    statement: having,
    trust: 0.75,
  },
  {
    pattern:
      /^(?:please |pls )?(?:add|include|provide|implement|bring|give|create|adding|having|make)(?: us| me)? (?:a |an |some |more |better |the )*(.+)/iu,
    phrase: 'noun',
    statement: workingWithout,
    trust: 0.7,
  },
  {
    pattern:
      /^(.+?)(?: (?:should|could|would) be| are| is|['’]s) (?:\S+ )?(?:nice|great|good|helpful|useful|awesome|cool|handy|appreciated|welcome)\b/iu,
    phrase: 'noun',
    statement: workingWithout,
    trust: 0.65,
  },
  {
    pattern:
      /^(?:the )?(.+?) (?:is|are|can be|gets|get) (?:still |often |quite |very |too |so |really |rather |pretty |extremely |a bit |painfully )*(?:slow|sluggish|laggy|slower|unresponsive)\b/iu,
    phrase: 'noun',
    statement: (p) => `Minimise the time spent waiting for ${p}`,
    label: (p) => `waiting for ${p}`,
    trust: 0.9,
  },
  {
    pattern:
      /\b(?:extremely |very |so |too |painfully |really )*(?:slow|sluggish|laggy) (?!to\b|and\b|when\b|for\b|down\b|with\b|but\b)(.+)/iu,
    phrase: 'noun',
    statement: (p) => `Minimise the time spent waiting for ${p}`,
    label: (p) => `waiting for ${p}`,
    trust: 0.85,
  },
  {
    pattern:
      /^(?:the )?(\p{L}+ing .+?) (?:is|are|can be|gets|has been|was) (?:\S+ ){0,2}(?:hard|annoying|difficult|painful|a pain|tedious|terrible|frustrating|slow|cumbersome|awkward|confusing|challenging|problematic|a mess|a nightmare|tricky|impossible|not)\b/iu,
    phrase: 'verb',
    statement: effortTo,
    trust: 0.9,
  },
  {
    pattern:
      /^(?:the )?(.+?) (?:is|are|can be|gets) (?:\S+ ){0,2}(?:confusing|unclear|hidden|obscure|unintuitive|cryptic|convoluted|complicated|complex|not (?:clear|intuitive|obvious|transparent))\b/iu,
    phrase: 'noun',
    statement: (p) => `Minimise the effort it takes to understand ${p}`,
    label: (p) => `understand ${p}`,
    trust: 0.85,
  },
  {
    pattern:
      /^(?:the )?(.+?) (?:often |sometimes |frequently |always |constantly |randomly )*(?:crash|crashes|breaks?|fails?|freezes?|hangs?|dies|gets stuck|disconnects?|stops working|(?:does|do)(?:n['’]?t| not) work)\b/iu,
    phrase: 'noun',
    statement: (p) => `Minimise the likelihood of failures of ${p}`,
    label: (p) => `failures of ${p}`,
    trust: 0.85,
  },
  {
    pattern:
      /\b(?:problems?|issues?|troubles?|difficult(?:y|ies)|challenges?|pain points?|pain|bugs?|errors?|nightmare|mess) (?:with|in|of|for|is|are|about|around|regarding|when using) (?:the )?(?!that\b|to\b|not\b)(.+)/iu,
    phrase: 'noun',
    statement: problemsWith,
    trust: 0.7,
  },
  {
    pattern:
      /^(?:the )?(.+?) (?:is|are|can be|has been|was|remains?) (?:\S+ ){0,3}(?:annoying|terrible|frustrating|poor|bad|horrible|painful|a pain|broken|problematic|an issue|a problem|a nightmare|a mess|limited|lacking|weak|clunky|klunky|awkward|ugly|missing|inconsistent|unstable|worse|hard|difficult|cumbersome)\b/iu,
    phrase: 'noun',
    statement: problemsWith,
    trust: 0.7,
  },
  {
    pattern:
      /^(?:poor|bad|weak|terrible|horrible|limited|awful|worst|annoying|inconsistent|unstable|buggy|clunky|confusing|messy|ugly) (.+)/iu,
    phrase: 'noun',
    statement: problemsWith,
    trust: 0.75,
  },
  {
    pattern: /^(?:please |pls )?(?:better|improved?|improving|fix|enhance|easier|faster|more) (?:the )?(?!to\b)(.+)/iu,
    phrase: 'noun',
    statement: problemsWith,
    trust: 0.65,
  },
];

/** How people say what they use something for. */
export const JOB_TEMPLATES: readonly RegExp[] = [
  /\buse(?:d|s)? (?:\S+ ){1,6}?to (.+)/iu,
  /\b(?:trying|try|tries|want|wants|need|like|in order|goal is|job is|aim is|able) to (.+)/iu,
  /\bso (?:that )?(?:i|we|they|people|users|students) (?:can|could) (.+)/iu,
  /\buse(?:d|s)? (?:\S+ ){1,4}?for (\p{L}+ing .+)/iu,
];
