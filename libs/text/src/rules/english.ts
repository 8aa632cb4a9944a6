import { ENGLISH_DOUBTS } from './english-doubts.js';
import { NEGATIVE_WORDS } from './negative-words.js';
import { cues, ruleSet, type Rule } from './rule.js';

const BE_AND_AUX = '(?:is|are|was|were|be|been|am|do|does|did|can|could|will|would|has|have|should|need|ca|wo|ai)';
const NOT = `(?:${BE_AND_AUX}n['’]?t|not|never|hardly|barely)`;
const POSITIVE = `(?:easy|easily|intuitive|clear|good|great|possible|supported|available|enough|straightforward|obvious|reliable|compatible|ready|fast|stable|smooth|ideal|optimal|useful|helpful|nice|well|properly|correctly|work(?:ing|s)?|user.friendly|convenient|consistent|streamlined|persistent|fun|there|robust)`;
const TROUBLE = `(?:problems?|issues?|troubles?|complaints?|pains?|challenges?|difficult(?:y|ies)?|hard|errors?|bugs?|crash(?:es|ed)?|frustrat\\w+|confus\\w+|annoy\\w+|slow|drawbacks?|hassles?)`;

/** Not "can't be evil", "couldn't imagine life without it": what is out of the question is no trouble. */
const CANNOT = `(?:can['’]?t|cannot|can not|could(?:n['’]?t| not))(?! (?:be (?!\\p{L}+(?:ed|en|wn|t|d|le)\\b)|even imagine|imagine|wait|please|recommend|complain|live without|stop you|think of))`;

const PAIN: readonly Rule[] = [
  {
    id: 'pain.strong-word',
    cues: cues(`annoying annoyance annoyed frustrating frustrated frustration painful pain pains nightmare unusable broken crash crashes crashed
crashing bug bugs buggy struggle struggles struggling tedious cumbersome clunky confusing confused confusion unreliable terrible
horrible awful hate sucks suck useless freeze freezes frozen freezing hang hangs stuck slow slower slows sluggish lag lags laggy difficult difficulty
difficulties impossible inconvenient inconvenience worst hassle drawback drawbacks downside nuisance unintuitive inconsistent unstable
bottleneck overwhelming messy glitch glitches glitchy trouble troubles obnoxious infuriating aggravating disappointing headache pita discourages near-useless dreadful
bloated convoluted awkward awkwardly irritating intrusive stupid hostile painfully hinders unresponsive klunky troublesome inferior hell`),
    weights: { pain: 2.9 },
  },
  {
    id: 'pain.word',
    cues: cues(`hard problem problems problematic issue issues lack lacks lacking missing poor poorly bad badly worse wrong error errors lose loses losing
lost limited limitation limitations limits challenge challenges challenging complicated complex unclear fail fails failed failing failure ugly
heavy weak weakness weaknesses insufficient expensive mess obscure fear afraid fragile outdated disconnect disconnects disconnected
hindrance barrier barriers obstacle hidden risk risky concern concerns worry worried worrying nondeterminism inability incompatible conflict conflicts
hurts cryptic forced unable miss misses aggressive disorganized crap lame wasted waste breaks insecure unsafe dies dead`),
    weights: { pain: 2.3 },
  },
  {
    id: 'pain.cannot',
    cues: cues(
      `can't cannot cant couldn't couldnt unable won't wont doesn't doesnt don't dont didn't didnt not nothing`,
    ),
    pattern: new RegExp(
      `\\b(?:${CANNOT}|unable to|not (?:been )?able to|won['’]?t (?:\\w+ )?(?:work|run|load|open|let|start|stop)|(?:do|did|does)(?:n['’]?t| not) (?:always |really |even |seem to |yet |auto |fully )*(?:work|support|allow|show|scale|let|understand|expand|fit|display|know|find|handle|integrate|respond|load|save|have|update|render|play|get|see|offer|provide|like|trust|feel)|nothing (?:happens|works|prints)|(?:is|are) not (?:up there|there yet))\\b`,
      'u',
    ),
    weights: { pain: 2.3 },
  },
  {
    id: 'pain.does-not',
    cues: cues(`doesn't doesnt don't dont didn't didnt won't not never nobody`),
    pattern:
      /(?<!\b(?:i|we|you|who|if|that) (?:really |still |just |also )?|^(?:but |and )?)\b(?:does|do|did|wo|is|are)(?:n['’]?t| not) (?!(?:need|have to|mind|matter|care|apply|mean|want|any|a|an|the|my|our|for)\b)\p{L}+|\bnever (?!mind)\p{L}+|\bnobody \p{L}+/u,
    weights: { pain: 1.2 },
  },
  {
    id: 'pain.i-cannot',
    cues: cues(`can't cannot cant couldn't couldnt unable don't dont not`),
    pattern:
      /^(?:still |also |and |but )?(?:can['’]?t|cannot|can not|unable to|not able to|don['’]?t know (?:how|where|which|why|when|what) to)(?! (?:think|be|say|tell|wait|believe|recommend|complain|imagine)\b)|(?<!\bif )\b(?:i|we)(?:['’]?m| am| are| was| were)? (?:still |often |usually |really |just |also )*(?:can['’]?t|cannot|can not|couldn['’]?t|unable to|not able to|don['’]?t know (?:how|which|what|where|why|when)(?! (?:that|it|this|they|others?|people|you)\b))\b(?! (?:think|be|say|tell|wait|believe|recommend|complain|imagine)\b)/,
    weights: { pain: 2.9 },
  },
  {
    id: 'pain.not-good',
    cues: cues(`not isn't isnt aren't arent wasn't weren't never hardly doesn't doesnt don't dont`),
    pattern: new RegExp(`\\b${NOT} (?:\\w+ ){0,2}${POSITIVE}\\b`),
    weights: { pain: 2.7 },
  },
  {
    id: 'pain.there-is-no',
    cues: cues(`no without lack lacks nothing`),
    pattern:
      /^(?:there(?:['’]?s| is| are| was) )?(?:still |currently )?no (?!(?:problems?|issues?|complaints?|idea|one|more|matter|need|thanks|comments?|challenges?|pain)\b)[\p{L}\p{N}]|\b(?:there(?:['’]?s| is| are)|have|has|with|is|are|find|found) (?:just |still |currently |really )?no (?!(?:problems?|issues?|complaints?|idea|one|matter|need|trouble|comments?|challenges?|pain|doubt)\b)[\p{L}\p{N}]|\bno (?:way|support|option|means) (?:to|of|for)\b|\black of\b/u,
    weights: { pain: 2.6, desire: 0.6 },
  },
  {
    id: 'pain.too',
    cues: cues(`too takes take took forever hours ages long wait waiting constantly keeps keep always runs run ran`),
    pattern:
      /\btoo (?:many|much|few|little|[\p{L}]+)\b|\b(?:takes?|took) (?:me |us |a |too |so |very |up |many |several )*(?:long|forever|ages|minutes|hours|days|weeks|months|years|lot|while|time|effort)\b|\bran? out of\b|\bruns? out of\b|\b(?:keeps?|constantly|always) (?:\w+ing)\b|\bwait(?:ing)? (?:for|until)\b/u,
    weights: { pain: 2.7 },
  },
  {
    id: 'pain.breaks-off',
    cues: cues(
      `shuts shut shutting kicks kicked logs logged closes closing loop loops looping keeps trying signs turns goes`,
    ),
    pattern:
      /\bshut(?:s|ting)? (?:down|off|itself)\b|\b(?:kicks?|kicked|logs?|logged|signs?) (?:me|us|you) (?:out|off)\b|\bclos(?:es|ing) (?:by itself|on its own|itself|out|when|every|as soon|immediately|unexpectedly)\b|\b(?:in an? |endless |infinite )loop\b|\bloop(?:s|ing) (?:in|through|forever)\b|\btrying (?:to \S+ )?(?:\S+ ){0,5}for (?:over |more than )?(?:\d+|two|three|several|many|a few|hours|days|weeks)\b|\b(?:tried|trying) (?:again|over) (?:and|n) (?:again|over)\b/,
    weights: { pain: 3.4 },
  },
  {
    id: 'pain.always',
    cues: cues(`always again every constantly`),
    pattern:
      /\b(?:is|are|was|were|gets?|got|['’]s|['’]re) (?:always|constantly) (?:full|occupied|taken|busy|closed|late|down|empty|cold|dirty|out|in use|broken|the same|changing|old|gone|behind|booked|lost)\b|\b(?:every (?:single )?(?:time|day|week|month|year)|all the time|(?:once|over and over|yet) again)[.!]*$/u,
    weights: { pain: 1.2 },
  },
  {
    id: 'pain.hard-to',
    cues: cues(`hard harder difficult tough tricky impossible painful cumbersome tedious confusing awkward`),
    pattern:
      /\b(?:hard|harder|difficult|tough|tricky|impossible|painful|cumbersome|tedious|confusing|awkward) (?:\w+ )?(?:to|for)\b/,
    weights: { pain: 1 },
  },
  {
    id: 'pain.have-to',
    cues: cues(`have has had need needing forced having`),
    pattern:
      /\b(?:i|we|you|one|users?|always|then|still) (?:always |often |then |still |constantly )?(?:have|has|had|need|am forced|are forced) to (?:re\w+|manually|constantly|always|go|fiddle|copy|install|switch|wait|scroll|use|write|keep|duplicate|do|remember|rely|search)\b|^(?:needing|having) (?:to|the)\b/,
    weights: { pain: 1.8, workaround: 0.8 },
  },
];

const DESIRE: readonly Rule[] = [
  {
    id: 'desire.wish',
    cues: cues(
      `wish wishing wished would i'd we'd it'd hope hoping hopefully want wants wanted wanting prefer appreciate love desire crave missing ideally if fingers looking`,
    ),
    pattern:
      /\bwish(?:ing|ed)?\b(?! you)|\b(?:would|['’]d) (?:really |also |definitely |still |absolutely |very much |probably |just )*(?:like|love|prefer|appreciate|welcome)\b|\b(?:would|could|might|['’]d) (?:also |really |probably |definitely )*(?:be|make|help)(?: (?:a|an|so|very|really|super|extremely|great|much|more))* (?:nice|great|good|helpful|useful|awesome|cool|handy|better|amazing|easier|ideal|wonderful|fantastic|interesting|valuable|lovely|perfect|sense|killer|life|beneficial|neat|excellent|welcome|appreciated|snappier|improved?|worth)\b|\bwould (?:really )?(?:help|benefit)\b|\bhop(?:e|ing) (?:that |to |for |it |you |we |the |this )|\b(?:i|we)(?:['’]m)? (?:\w+ )?hop(?:e|ing) (?!so\b|not\b|i\b)\p{L}+|(?<!\b(?:if|what|whatever|whatever|things|how|anything|everything) )\b(?:i|we|people|users|they) (?:really |also |just |still |do )*want\b|^(?:really |just )?want\b|\bif only\b|^ideally\b|\bprefer to have\b|\bfingers crossed\b|\blooking forward\b(?! to \p{L}+ing\b)|\b(?:key|great|useful|nice|good|important|helpful|missing) (?:features?|improvements?|additions?|things?) (?:\S+ ){0,4}would be\b/u,
    weights: { desire: 3.2 },
  },
  {
    id: 'desire.need',
    cues: cues(`need needs needed must mandatory require requires required crucial necessary essential`),
    pattern:
      /(?<!\b(?:no|not|n['’]t|you|if i|if we) (?:really )?)\bneeds? (?:to|a|an|some|more|better|the|something|for|[\p{L}]+)\b|^needs?\b|\b(?:is|are) (?:really |much |badly |sorely |so )*(?:needed|a must|mandatory|crucial|necessary|essential)\b|\bmust (?:have|be)\b|\bneed for\b|\bneeds improvement\b|^crucial\b/u,
    weights: { desire: 2.6, job: 0.3 },
  },
  {
    id: 'desire.should',
    cues: cues(`should could can please pls plz better more`),
    pattern:
      /\bshould (?:really |also |definitely |probably |always |not |n['’]t |all )*(?:be|have|support|allow|get|include|provide|come|not|make|add|work|show|give|let|do|offer|stay|take|focus)\b|\b(?:could|can) (?:really |also |definitely |certainly )*(?:be (?:\w+ )*(?:better|improved|easier|more|faster|simpler|nicer|added|made|tighter|clearer|cleaner|smoother|stronger|smarter|bigger|smaller|lighter)|use (?:a|some|more|better)|have (?:a|an|some|more|better)|really benefit|benefit)\b|\b(?:please|pls|plz)\b|^(?:some |a |even )?(?:better|more|easier|faster|improved|native|deeper|tighter|proper)\b/,
    weights: { desire: 2.6 },
  },
  {
    id: 'desire.imperative',
    cues: cues(
      `add allow make provide enable include support improve fix let give bring integrate create implement adding improving having being consider enhance`,
    ),
    pattern:
      /^(?:please |pls |just |maybe |perhaps )?(?:add|allow|make|provide|enable|include|support|improve|fix|let|give|bring|integrate|create|implement|consider|enhance)\b(?! (?:sense|sure|['’]s|us know)|['’])|^(?:adding|improving|being able)\b/,
    weights: { desire: 2.4 },
  },
  {
    id: 'desire.ability',
    cues: cues(`ability feature features request option support built-in built native`),
    pattern:
      /\bability to\b|\bfeature request\b|\b(?:an |the |more )?options? (?:to|for)\b|^(?:better |native |full |more )*support (?:for|of)\b|^(?:built.?in|native)\b/,
    weights: { desire: 1.5 },
  },
];

const JOB: readonly Rule[] = [
  {
    id: 'job.use-to',
    cues: cues(`use using uses used need trying try want order goal goals job task responsible`),
    pattern:
      /\b(?:i|we) (?:often |usually |mainly |mostly |primarily |also |typically |regularly |currently |always )*(?:use|used|am using|are using) (?:\S+ ){1,5}?(?:to|for|when|as)\b|\bin order to\b|(?<!\b(?:when|whenever|while|if|after|time) )\b(?:i|we)(?:['’]m|['’]re| am| are|['’]ve been| have been)? (?:\w+ )?(?:trying|try) to\b(?! go\b)|^(?:\w+ ){0,2}(?:trying|try) to (?!go\b)|\b(?:my|our|ultimate|main) (?:goals?|job|task|mission|purpose|objective)\b|\bthe (?:goal|task|purpose|objective) (?:is|was|of my|of our)\b|\bresponsible for\b/,
    weights: { job: 3.3 },
  },
  {
    id: 'job.so-that',
    cues: cues(`so able when whenever`),
    pattern:
      /\bso (?:that )?(?:i|we|they|people|users|students) (?:can|could)\b|\b(?:need|want|like|have|has|love) to be able to\b|\bwhen(?:ever)? (?:i|we) (?:\w+ ){0,3}(?:need|want|have|am|are|develop\w*|teach|share|write|work|start|present|train)\b/,
    weights: { job: 1.8 },
  },
];

const GAIN: readonly Rule[] = [
  {
    id: 'gain.enables',
    cues: cues(
      `makes make made saves save saved helps helped help allows allowed lets enables enabled easier improved speeds`,
    ),
    pattern:
      /\b(?:makes?|made) (?:it |things |life |\S+ )?(?:so |much |very |really |super )*(?:easy|easier|simple|simpler|fast|faster|possible|fun)\b|\bsaves?d? (?:me |us |you |a lot of |so much |lots of )*(?:time|effort|hours|money|work)\b|\b(?:helps|helped) (?:me|us|to|with|a lot|them)\b|\b(?:allows|allowed|lets|enables|enabled) (?:me|us|you|people|users|them|for)\b|\b(?:improved|speeds up)\b/,
    weights: { gain: 2.9 },
    polarity: 1,
  },
  {
    id: 'gain.praise',
    cues: cues(`love like enjoy appreciate great awesome excellent amazing fantastic wonderful perfect perfectly nice good easy convenient useful helpful happy
intuitive powerful flexible impressive impressed inspiring awe-inspiring brilliant superb incredible best rocks works work fine well nicely smooth smoothly cool pleased satisfied fun solved`),
    pattern:
      /\b(?:i|we|students|users|colleagues) (?:really |also |absolutely |do |just |very much |particularly )*(?:love|like|enjoy|appreciate)\b|\b(?:truly|really|very|so|is|are|i['’]m) (?:impressive|impressed|inspiring|awe-inspiring|brilliant|superb|incredible)\b|\b(?:is|are|was|were|been|being|works?|working|so|very|really|super|pretty|quite|it['’]s|am) (?:(?!not\b|never\b)\w+ )?(?:great|awesome|excellent|amazing|fantastic|wonderful|perfect|perfectly|nice|good|easy|convenient|useful|helpful|happy|intuitive|powerful|flexible|best|well|fine|smooth|smoothly|cool|pleased|satisfied|fun|solved|beautifully|flawlessly)\b|^(?:great|good|easy|nice|excellent|love)\b|\p{L}+s (?:\S+ )?(?:fine|well|great|nicely|smoothly|perfectly)[.!]*$/u,
    weights: { gain: 1.7, pain: -1.6, desire: -0.6 },
    polarity: 1,
  },
  {
    id: 'gain.no-trouble',
    cues: cues(`no not never without isn't aren't wasn't don't doesn't haven't didn't hasn't`),
    pattern: new RegExp(
      `\\b(?:(?:no|${NOT}) (?:(?:any|had|have|a|an|real|big|been|really|experienced|seen|very|that|so|much|too|at) ){0,3}|without any )${TROUBLE}\\b`,
    ),
    weights: { gain: 1.4, pain: -3.4 },
    polarity: 1,
  },
];

const WORKAROUND: readonly Rule[] = [
  {
    id: 'workaround.instead',
    cues: cues(`workaround workarounds work-around around instead end ended ending resort resorted fall revert reverted manually hand hack hacks hacky paste pasting
own duplicate switch switched switching back solve solved rather why`),
    pattern:
      /\bwork.?arounds?\b|\b(?:work|get|got|worked) around\b|\b(?:i|we)(?:['’]ve)? (?:\w+ )?(?:end(?:ed)? up|resort(?:ed)? to|f[ae]ll back|revert(?:ed)?|switch(?:ed)? (?:back )?(?:to|from))\b|\bend(?:ed|s|ing)? up (?:with )?\w+ing\b|\b(?:makes?|made) me (?:revert|go|switch|use)\b|\brevert to\b|\bmanually\b|\bby hand\b|\bhack(?:s|y)?\b|\bcopy(?:ing)?(?:,| and|-|\/)? ?past(?:e|ing)\b|\b(?:wrote|written|built|made|created|rolled|write|use) (?:my|our) own\b|\b(?:use|using|used|do|write|went with) (?:\S+ ){1,6}instead\b|\binstead,? (?:i|we)\b|\b(?:solve|solved|handle) (?:this|it|these|that|using|with|by)\b|\b(?:that['’]?s|which is|this is) why (?:i|we)\b|\bwe often write\b/,
    weights: { workaround: 3.4 },
  },
  {
    id: 'workaround.reload',
    cues: cues(`restart reload reopen re-run rerun refresh reinstall`),
    weights: { workaround: 1, pain: 1 },
  },
];

export const ENGLISH = ruleSet(
  [...PAIN, NEGATIVE_WORDS, ...DESIRE, ...JOB, ...GAIN, ...WORKAROUND, ...ENGLISH_DOUBTS],
  `very extremely really so too always constantly never impossible unusable nightmare hate must mandatory critical crucial huge biggest
terrible horrible awful painful painfully incredibly super totally completely absolutely severely badly desperately worst serious major
essential every everytime forever endless unbearable nightmare realllly much`,
  `bit slightly somewhat minor little occasionally sometimes maybe perhaps nice small nitpick rarely could`,
);
