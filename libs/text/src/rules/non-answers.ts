/** Whole answers that say that there is nothing to say. */
const NON_ANSWER = new RegExp(
  `^(?:${[
    'no(?:pe|ne|thing|t really|t at all| thanks?(?: you)?| com+ents?| problems?| issues?| idea| answer| challenges?| opinion| complaints?)?(?: (?:at all|so far|really|yet|that i know of|comes? to mind|else|to add|to report|for now|at the moment|right now|specific|in particular|particular))*',
    'nothing (?:else |more |much |really |specific |special |in particular )*(?:comes to mind|to add|i can think of|to say|to report|so far|else|at the moment|really)?',
    'none(?: (?:that i can think of|at all|so far|really|at the moment|of (?:these|the above)|come to mind|yet))*',
    "n ?[/.] ?a\\.?|na|nil|null|not applicable|does not apply|don['’]?t know|do not know|dont know|i (?:don['’]?t|do not) know|idk|dk|dunno|no idea|unknown|unsure|not sure|i['’]?m not sure|i (?:don['’]?t|do not) have any(?: (?:problems?|issues?|challenges?|comments?))?",
    "(?:see|same as) (?:above|before|previous)|as above|ditto|same|skip|pass|test|yes|yeah|yep|ok|okay|all good|it['’]?s (?:fine|ok|good)|i['’]?m good|fine|good|great|everything(?: is)?(?: fine| good| ok)?|can['’]?t think of any(?:thing)?",
    '(?:many |so much |very much |a lot )?(?:thanks?|thank you|thx)(?: (?:you|so much|very much|a lot|again|guys|all|everyone|for .*|very  ?much .*))*',
    '(?:cf|see)\\.? (?:issues? )?#\\S+.{0,20}|(?:cf\\.? )?\\(?(?:https?:|www\\.)\\S+\\)?',
    'nada|ninguno|ninguna|nada más|no s[eé]|rien|aucun|aucune|non|je ne sais pas|pas de|keine?|nichts|nein|weiß nicht|nenhum|nenhuma|não|não sei|nessuno|nessuna|niente|non so|geen|niets|nee|weet niet',
  ].join('|')})[\\s.!,:;)(-]*$`,
  'iu',
);

/** True for "no", "n/a", "-", "nothing comes to mind", "thanks!" and their like, and for keyboard noise. */
export function isNonAnswer(text: string): boolean {
  const plain = text.trim();
  if (!/\p{L}{2,}|\p{Lo}/u.test(plain)) return true;
  if (plain.length <= 120 && NON_ANSWER.test(plain)) return true;
  // One unpronounceable word: "nofghhhy", "asdfgh".
  return (
    /^[a-z]{5,}$/iu.test(plain) &&
    (/[^aeiouy\s]{6,}/iu.test(plain) ||
      /(\p{L})\1{3,}/iu.test(plain) ||
      /^[^aeiouyà-ÿ]+$/iu.test(plain) ||
      /[bcdfghjklmnpqrstvwxz]{5,}y?$/iu.test(plain))
  );
}
