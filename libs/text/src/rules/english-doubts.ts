import { cues, type Rule } from './rule.js';

/** What speaks against a passage being a mention: courtesy, background, hypotheticals, quotations, troubles that were met. */
export const ENGLISH_DOUBTS: readonly Rule[] = [
  {
    id: 'doubt.courtesy',
    cues: cues(
      `thank thanks thx thankyou kudos congrats congratulations cheers grateful luck wishes keep amazing rocks awesome welcome guys`,
    ),
    pattern:
      /\bthank|\bthx\b|\bkudos\b|\bcongrat|\bcheers\b|\bgrateful\b|\bgood luck\b|\bbest wishes\b|\bkeep (?:up|it up|going|this|on|doing|rocking)\b|\b(?:jupyter \w+ )?rocks\b|\bgreat (?:job|work|tool|product|project)\b|\byou guys\b/,
    weights: {},
    doubt: 2.6,
  },
  {
    id: 'doubt.this-survey',
    cues: cues(`survey questionnaire poll questions`),
    pattern:
      /\b(?:this|the|your) (?:survey|questionnaire|poll)\b|^(?:the |this )?(?:survey|questionnaire|poll)\b|\b(?:too|so|way too) (?:many|much|long) (?:questions|survey|questionnaire)\b/,
    weights: {},
    doubt: 8.8,
  },
  {
    id: 'doubt.survey',
    cues: cues(`survey questionnaire question questions poll answering form`),
    pattern:
      /\b(?:survey|questionnaire|poll)\b|\b(?:this|these|your|the|previous|above|last|first|many|much|some|few|of|your) questions?\b|\banswering\b|\bquestions? \d|\b(?:the|this|your) form\b/,
    weights: {},
    doubt: 4.4,
  },
  {
    id: 'doubt.background',
    cues: cues(`i i'm im my am`),
    pattern:
      /^(?:but |so )?(?:i am|i['’]?m|we are) (?:a|an|the|brand|new|currently|just|working|from|one|not sure|generally|relatively|mostly|biased)\b|^i work (?:as|in|at|for|with)\b|^my (?:name|role|background)\b|\b(?:haven['’]?t|have not|never|don['’]?t|do not) (?:really |actually |currently |yet )?(?:used?|tried|looked)\b/,
    weights: {},
    doubt: 1.7,
  },
  {
    id: 'doubt.elsewhere',
    cues: cues(`above previous earlier already mentioned said same see below n/a yes-no`),
    pattern:
      /\b(?:see|as|like|already) (?:above|previous|below|mentioned|said|stated|noted|before|earlier)\b|\bsame as\b|\bmentioned (?:above|before|earlier|already)\b/,
    weights: {},
    doubt: 2.2,
  },
  {
    id: 'doubt.others',
    cues: cues('you if imagine suppose'),
    pattern:
      /^(?:and |but |so |then )?(?:if |when |once )?you(?:['’]\w+)? |\bif (?:you|someone|somebody|people|they) want\b|^(?:imagine|suppose)\b/,
    weights: {},
    doubt: 0.8,
  },
  {
    id: 'doubt.how-it-should',
    cues: cues('should'),
    pattern: /\b(?:how|what|whether|who) (?:\w+ ){0,4}should\b/,
    weights: {},
    doubt: 1.4,
  },
  {
    id: 'doubt.trouble-met',
    cues: cues(
      `problem problems issue issues conflict conflicts failure failures error errors risk risks challenge challenges challenging trouble`,
    ),
    pattern:
      /\b(?:solv|resolv|address|tackl|prevent|avoid|handl|overcom|mitigat|detect|reduc)\p{L}* (?:\S+ ){0,3}(?:problems?|issues?|conflicts?|failures?|errors?|risks?|challenges?)\b|\b(?:resilient|robust) to \p{L}+|\b(?:conflict|problem|dispute|issue|risk|error|failure) (?:resolution|solving|management|handling|tracking|tracker|tolerance)\b|\b(?:interesting|fun|exciting|rewarding) (?:and|but) challenging\b|\b(?:interested in|working on) (?:\S+ )?(?:problems?|issues?|challenges?)\b|\b(?:problem|issue|error|bug)s? (?:\S+ ){0,3}(?:interested in solving|solved|can be fixed|being found)\b/u,
    weights: { pain: -0.8 },
  },
  {
    id: 'doubt.never-happened',
    cues: cues("would could wouldn wouldn't would've could've else off"),
    pattern: /\b(?:would|could)(?: not|n['’]t)?(?:['’]ve| have) (?!to\b)\p{L}+|\ball else fails\b|\bwors(?:e|t) off\b/u,
    weights: { pain: -1.5 },
  },
  {
    id: 'doubt.supposed',
    cues: cues('would could might may someone if maybe perhaps wouldn'),
    pattern:
      /(?<!\bas )\b(?:someone|somebody|some people|some|people|they|it|this|that|you) (?:might|may|could) (?!(?:not |also |really )*(?:work|have|use|help|load|open|save|run)\b)\p{L}+|^(?:and |but |so )?if (?:it|you|they|someone|somebody|people|a|an|the) |\bwouldn['’]?t (?:see|call|say|consider)\b/u,
    weights: { pain: -0.5 },
  },
  {
    id: 'doubt.quotation',
    cues: [],
    pattern:
      /^[“"](?:we|i|it|you|they|he|she|this|that|if|there|who|what|the)\b[^”"]*[”"]?[.!]?$|^\p{L}+: [“"]|\b(?:i\.e\.|e\.g\.),? [“"](?:i|we|you|they)\b/u,
    weights: {},
    doubt: 2.6,
  },
  {
    id: 'doubt.example',
    cues: [],
    pattern: /^[(“"]*(?:e\.g\.|example\b|for example)/,
    weights: {},
    doubt: 0.9,
  },
  {
    id: 'doubt.opinion',
    cues: cues('agree disagree opinion think word term'),
    pattern:
      /\bi (?:dis)?agree (?:with|that)\b|\b(?:it['’]?s|is) my opinion\b|\bi think of\b|\b(?:don['’]?t|do not) like the (?:word|term)\b/,
    weights: {},
    doubt: 1,
  },
  {
    id: 'doubt.explanation',
    cues: cues(`that that's thats means there there's if`),
    pattern:
      /^(?:and |but |so )?(?:that['’]?s where|what (?:that|this) means)\b|^(?:and |but |so )?there(?:['’]s| is| are) no \p{L}+ because\b|\bif your \p{L}+ (?:breaks|gets)\b/u,
    weights: {},
    doubt: 1,
  },
  {
    id: 'doubt.wanted-thing',
    cues: cues('want need that which who'),
    pattern:
      /\b(?:that|which) (?:we|they|people|users) (?:want|need)\b|\b(?:that|who) (?:are|is) (?:most |really )?in need of\b/,
    weights: { desire: -1 },
  },
  {
    id: 'doubt.story',
    cues: cues('beginning originally initially'),
    pattern: /^(?:and |but |so )?(?:in the beginning|originally|initially)\b/,
    weights: {},
    doubt: 0.8,
  },
  {
    id: 'doubt.no-need',
    cues: cues(`no not don't dont doesn't didn't`),
    pattern:
      /\bno need\b|\b(?:do|does|did)(?:n['’]?t| not) (?:really )?(?:need|have) to\b|\b(?:do|does)(?:n['’]?t| not) need\b/,
    weights: {},
    doubt: 1.6,
  },
  {
    id: 'doubt.better-already',
    cues: cues('makes made better improved great fine okay ok works love'),
    pattern:
      /^(?:it |this |that )?(?:makes?|made) (?:my|our) (?:work|life|job)\b|\b(?:it works|works) (?:okay|ok|fine|great|well)\b/,
    weights: { pain: -1.5 },
    polarity: 1,
  },
  { id: 'doubt.announcement', cues: [], pattern: /^(?:cf|ps|dear|hi|hello|note)\b/, weights: {}, doubt: 1.6 },
  { id: 'doubt.list-follows', cues: [], pattern: /:\s*$/, weights: {}, doubt: 5 },
  { id: 'doubt.question', cues: [], pattern: /\?["'”’)\]]*$/, weights: {}, doubt: 1.3 },
  { id: 'doubt.link', cues: [], pattern: /^\(?(?:https?:|www\.)\S+\)?$|^\S+@\S+\.\w+$/, weights: {}, doubt: 6 },
  {
    id: 'doubt.aware',
    cues: cues(`know sure guess maybe imagine understand`),
    pattern:
      /^(?:but |and )?i (?:know|guess|understand|imagine|am not sure|don['’]?t know if)\b|\bnot sure (?:what|if|whether|how|about)\b/,
    weights: {},
    doubt: 1,
  },
];
