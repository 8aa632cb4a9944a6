/** What kind of thing the words of a scale measure. */
export type ScaleFamily =
  | 'severity'
  | 'frequency'
  | 'importance'
  | 'satisfaction'
  | 'agreement'
  | 'likelihood'
  | 'quality'
  | 'amount'
  | 'yes-no';

/** [rank within the family, pattern of the folded label]. A higher rank is more of what the family measures. */
type RankedPattern = readonly [rank: number, pattern: RegExp];

/** Modifiers from weak to strong, as they stand before "important", "satisfied", "agree" and their like. */
const NOT_AT_ALL = String.raw`(?:not at all|not|un|nada|pas du tout|pas|überhaupt nicht|gar nicht|nicht|per niente|per nulla|non|não|helemaal niet|niet)`;
const SLIGHTLY = String.raw`(?:slightly|a little|a bit|not very|low|poco|peu|wenig|kaum|pouco|een beetje|weinig)`;
const SOMEWHAT = String.raw`(?:somewhat|moderately|fairly|rather|partly|medium|algo|moderadamente|moyennement|assez|plutôt|eher|mäßig|teilweise|abbastanza|moderatamente|razoavelmente|enigszins|redelijk)`;
const VERY = String.raw`(?:very|quite|highly|high|muy|très|sehr|molto|muito|erg|heel|zeer)`;
const EXTREMELY = String.raw`(?:extremely|critically|essential|absolutely|extremadamente|sumamente|extrêmement|äußerst|extrem|estremamente|extremamente|uiterst)`;

/** Five steps of one adjective: "not at all important" … "extremely important". */
const steps = (word: string): RankedPattern[] => [
  [1, new RegExp(`^${NOT_AT_ALL} ?(?:${word})(?!\\p{L})`, 'u')],
  [2, new RegExp(`^${SLIGHTLY} (?:${word})(?!\\p{L})`, 'u')],
  [3, new RegExp(`^${SOMEWHAT} (?:${word})(?!\\p{L})`, 'u')],
  [4, new RegExp(`^(?:${word})(?:e[rs]?)?$`, 'u')],
  [5, new RegExp(`^${VERY} (?:${word})(?!\\p{L})`, 'u')],
  [6, new RegExp(`^${EXTREMELY} (?:${word})(?!\\p{L})`, 'u')],
];

const NEUTRAL =
  /^(?:neutral|neither\b.*|undecided|in between|neutro|ni\b.*|neutre|weder\b.*|teils[ ,/-]*teils|mittel|neutrale|neutraal|né\b.*|nem\b.*|noch\b.*)$/u;
const STRONGLY = String.raw`(?:strongly|completely|totally|fully|very|totalmente|completamente|muy|tout à fait|totalement|entièrement|très|stark|voll(?: und ganz)?|vollkommen|völlig|sehr|molto|muito|helemaal|volledig|zeer)`;
const MILDLY = String.raw`(?:somewhat|slightly|mildly|a little|rather|partly|algo|plutôt|un peu|eher|teilweise|abbastanza|parzialmente|parcialmente|enigszins|een beetje)`;

/** Two poles with a middle: "strongly disagree" … "strongly agree". */
const poles = (negative: string, positive: string): RankedPattern[] => [
  [1, new RegExp(`^(?:${STRONGLY} (?:${negative})|(?:${negative}) ${STRONGLY})(?!\\p{L})`, 'u')],
  [2, new RegExp(`^(?:${negative})$`, 'u')],
  [3, new RegExp(`^${MILDLY} (?:${negative})(?!\\p{L})`, 'u')],
  [4, NEUTRAL],
  [5, new RegExp(`^${MILDLY} (?:${positive})(?!\\p{L})`, 'u')],
  [6, new RegExp(`^(?:${positive})$`, 'u')],
  [7, new RegExp(`^(?:${STRONGLY} (?:${positive})|(?:${positive}) ${STRONGLY})(?!\\p{L})`, 'u')],
];

/** Asked in this order: the first family that ranks every label of a scale is taken. */
export const SCALE_WORDS: readonly (readonly [ScaleFamily, readonly RankedPattern[]])[] = [
  [
    'frequency',
    [
      [0, /^(?:never|not at all|nunca|jamás|jamais|nie|niemals|mai|nooit)(?!\p{L})/u],
      [5, /^(?:almost never|hardly ever|very rarely|casi nunca|presque jamais|fast nie)(?!\p{L})/u],
      [10, /^(?:rarely|seldom|rara vez|raramente|rarement|selten|zelden)(?!\p{L})/u],
      [12, /^less (?:often )?than (?:once a year|yearly)/u],
      [
        15,
        /^(?:yearly|annually|once (?:a|per) year|every year|una vez al año|une fois par an|jährlich|einmal im jahr)(?!\p{L})/u,
      ],
      [18, /^(?:(?:a few|several|2-3|two to three) times (?:a|per) year|every (?:six|6) months|twice a year)/u],
      [
        20,
        /^(?:quarterly|every (?:few|three|3|couple of) months|once (?:a|per) quarter|cada (?:tres|pocos) meses|alle paar monate|tous les trois mois)/u,
      ],
      [22, /^less (?:often )?than (?:once a month|monthly)/u],
      [
        25,
        /^(?:occasionally|once in a while|de vez en cuando|ocasionalmente|occasionnellement|de temps en temps|gelegentlich|ab und zu)(?!\p{L})/u,
      ],
      [
        30,
        /^(?:sometimes|a veces|algunas veces|parfois|quelquefois|manchmal|a volte|qualche volta|às vezes|soms)(?!\p{L})/u,
      ],
      [
        35,
        /^(?:monthly|once (?:a|per) month|every month|about once a month|mensualmente|una vez al mes|une fois par mois|monatlich|einmal im monat)(?!\p{L})/u,
      ],
      [38, /^(?:(?:a few|several|2-3|two to three) times (?:a|per) month|every (?:two|other|2) weeks?)/u],
      [
        45,
        /^(?:weekly|once (?:a|per) week|every week|semanalmente|una vez a la semana|une fois par semaine|wöchentlich|einmal pro woche)(?!\p{L})/u,
      ],
      [
        48,
        /^(?:more than (?:once a week|weekly)|(?:a few|several|\d\+?(?:-\d)?|two to three|many) times (?:a|per) week|mehrmals pro woche)/u,
      ],
      [
        50,
        /^(?:often|frequently|a menudo|frecuentemente|con frecuencia|souvent|fréquemment|oft|häufig|spesso|frequentemente|vaak)$/u,
      ],
      [55, /^(?:very often|very frequently|muy a menudo|très souvent|sehr oft|sehr häufig)(?!\p{L})/u],
      [
        58,
        /^(?:usually|most of the time|mostly|generally|normalmente|casi siempre|la plupart du temps|généralement|meistens)(?!\p{L})/u,
      ],
      [60, /^(?:almost always|nearly always|presque toujours|fast immer)(?!\p{L})/u],
      [
        65,
        /^(?:daily\b(?!.*(?:heavy|3\+|more))|every day|once (?:a|per) day|diariamente|todos los días|tous les jours|quotidiennement|täglich|jeden tag)/u,
      ],
      [
        70,
        /^(?:daily.*(?:heavy|3\+|more)|(?:several|many|multiple|a few) times (?:a|per) day|more than once a day|mehrmals täglich)/u,
      ],
      [80, /^(?:always|constantly|all the time|siempre|toujours|immer|ständig|sempre|altijd)(?!\p{L})/u],
    ],
  ],
  [
    'severity',
    [
      [
        0,
        /^(?:not a problem|no problem|none|no issue|not an issue|sin problema|ningún problema|aucun problème|pas un problème|kein problem)(?!\p{L})/u,
      ],
      [1, /^(?:trivial|negligible|very minor)(?!\p{L})/u],
      [2, /^(?:minor|mild|slight|small|a small|leve|menor|mineure?|gering|klein)(?!\p{L})/u],
      [3, /^(?:moderate|medium|moderad[oa]|modérée?|moyenne?|mittel|mäßig)(?!\p{L})/u],
      [4, /^(?:major|serious|big|a big|large|grave|mayor|majeure?|groß|schwer)(?!\p{L})/u],
      [
        5,
        /^(?:severe|critical|very serious|blocker|extreme|crític[oa]|severo|critique|sévère|kritisch|sehr schwer)(?!\p{L})/u,
      ],
    ],
  ],
  ['importance', steps('important|importante|importants?|wichtig|belangrijk')],
  [
    'satisfaction',
    [
      ...poles(
        'dissatisfied|unsatisfied|insatisfech[oa]|insatisfaite?|unzufrieden|unhappy|insoddisfatt[oa]|insatisfeit[oa]|ontevreden',
        'satisfied|satisfech[oa]|satisfaite?|zufrieden|happy|soddisfatt[oa]|satisfeit[oa]|tevreden',
      ),
    ],
  ],
  ['satisfaction', steps('satisfied|satisfech[oa]|satisfaite?|zufrieden|soddisfatt[oa]|satisfeit[oa]|tevreden')],
  [
    'agreement',
    poles(
      "disagree|en desacuerdo|pas d'accord|desacuerdo|stimme nicht zu|lehne ab|in disaccordo|discordo|(?:mee )?oneens",
      "agree|de acuerdo|d'accord|stimme zu|acuerdo|d'accordo|concordo|(?:mee )?eens",
    ),
  ],
  [
    'agreement',
    [
      [
        1,
        /^(?:stimme (?:überhaupt|gar) nicht zu|trifft (?:überhaupt |gar )?nicht zu|pas du tout d'accord|totalmente en desacuerdo|muy en desacuerdo)$/u,
      ],
      [2, /^(?:stimme (?:eher )?nicht zu|trifft eher nicht zu|plutôt pas d'accord|en desacuerdo|pas d'accord)$/u],
      [4, /^(?:neutral|neutre|neutro|teils[ ,/-]*teils|weder\b.*|ni\b.*)$/u],
      [5, /^(?:stimme eher zu|trifft eher zu|plutôt d'accord|algo de acuerdo)$/u],
      [6, /^(?:stimme zu|trifft zu|d'accord|de acuerdo)$/u],
      [
        7,
        /^(?:stimme (?:voll(?: und ganz)?|völlig) zu|trifft voll(?: und ganz)? zu|tout à fait d'accord|totalmente de acuerdo|muy de acuerdo)$/u,
      ],
    ],
  ],
  ['likelihood', poles('unlikely|improbable|unwahrscheinlich', 'likely|probable|wahrscheinlich')],
  ['likelihood', steps('likely|probable|wahrscheinlich')],
  [
    'quality',
    [
      [1, /^(?:very poor|very bad|terrible|awful|muy mal[oa]?|très mauvaise?|sehr schlecht)(?!\p{L})/u],
      [2, /^(?:poor|bad|mal[oa]?|mauvaise?|schlecht)$/u],
      [3, /^(?:fair|average|ok|okay|acceptable|regular|moyen(?:ne)?|mittelmäßig|neutral)$/u],
      [4, /^(?:good|buen[oa]?|bonne?|bien|gut)$/u],
      [5, /^(?:very good|muy buen[oa]?|très bonne?|très bien|sehr gut)(?!\p{L})/u],
      [6, /^(?:excellent|outstanding|excelente|ausgezeichnet)(?!\p{L})/u],
    ],
  ],
  [
    'amount',
    [
      [1, /^(?:not at all|none|nothing|nada|pas du tout|gar nicht|überhaupt nicht)$/u],
      [2, /^(?:very little|a little|slightly|a bit|not much|poco|un peu|wenig|ein wenig)$/u],
      [3, /^(?:somewhat|moderately|some|partly|algo|moyennement|etwas|teilweise)$/u],
      [4, /^(?:a lot|very|very much|much|quite|mucho|bastante|beaucoup|viel|sehr)$/u],
      [5, /^(?:extremely|completely|a great deal|totalmente|complètement|énormément|völlig)$/u],
    ],
  ],
  [
    'yes-no',
    [
      [1, /^(?:no|non|nein|não|nee|false|disagree)$/u],
      [
        2,
        /^(?:neutral|maybe|partly|partially|somewhat|in part|tal vez|quizás|en parte|peut-être|en partie|vielleicht|teilweise)$/u,
      ],
      [3, /^(?:yes|sí|si|sì|sim|oui|ja|true|agree)$/u],
    ],
  ],
];
