import { cues, ruleSet, type Rule, type RuleSet } from './rule.js';

interface WordLists {
  readonly pain: string;
  readonly painPattern: RegExp;
  readonly desirePattern: RegExp;
  readonly jobPattern: RegExp;
  readonly gainPattern: RegExp;
  readonly workaroundPattern: RegExp;
  readonly courtesyPattern: RegExp;
  readonly intensifiers: string;
  readonly hedges: string;
}

/** Fewer and coarser rules than for English: these languages are weaker, and docs/methods.md says so. */
function coarseRules(language: string, lists: WordLists): RuleSet {
  const rule = (name: string, pattern: RegExp, weights: Rule['weights'], more: Partial<Rule> = {}): Rule => ({
    id: `${language}.${name}`,
    cues: [],
    pattern,
    weights,
    ...more,
  });
  return ruleSet(
    [
      { id: `${language}.pain-word`, cues: cues(lists.pain), weights: { pain: 2.6 } },
      rule('pain', lists.painPattern, { pain: 2.5 }),
      rule('desire', lists.desirePattern, { desire: 3 }),
      rule('job', lists.jobPattern, { job: 3.2 }),
      rule('gain', lists.gainPattern, { gain: 2.5 }, { polarity: 1 }),
      rule('workaround', lists.workaroundPattern, { workaround: 3.4 }),
      rule('courtesy', lists.courtesyPattern, {}, { doubt: 2.6 }),
      rule('question', /\?\s*$/, {}, { doubt: 1.3 }),
    ],
    lists.intensifiers,
    lists.hedges,
  );
}

export const SPANISH = coarseRules('es', {
  pain: 'difícil difíciles problema problemas lento lenta lentos error errores fallo fallos falla fallan complicado complicada confuso confusa molesto molesta frustrante imposible falta faltan pierdo perder malo mala peor roto rota tedioso incómodo caro cara odio',
  painPattern:
    /(?<!\p{L})no (?:puedo|podemos|se puede|funciona|funcionan|hay|existe|permite|encuentro|entiendo|deja)(?!\p{L})|demasiad[oa]s?|tarda (?:mucho|demasiado)|cuesta (?:mucho|trabajo)/u,
  desirePattern:
    /me gustaría|nos gustaría|quisiera|ojalá|(?:quiero|queremos|necesito|necesitamos|deberían?|debe haber|hace falta|espero que|sería (?:bueno|ideal|genial|útil)|por favor|mejorar|añadir|agregar)(?!\p{L})/u,
  jobPattern: /(?:uso|usamos|utilizo|utilizamos) .{1,40} para |para poder |intento |trato de |mi objetivo/u,
  gainPattern:
    /me (?:encanta|gusta)|me (?:ahorra|ayuda|permite)|facilita|(?:es|muy) (?:fácil|útil|práctic[oa]|cómod[oa])|funciona (?:muy )?bien/u,
  workaroundPattern:
    /en su lugar|a mano|manualmente|termino (?:por|\p{L}+ndo)|acabo \p{L}+ndo|copiar y pegar|mientras tanto uso/u,
  courtesyPattern: /gracias|saludos|felicidades|enhorabuena/u,
  intensifiers: 'muy demasiado siempre nunca imposible totalmente muchísimo extremadamente horrible urgente odio',
  hedges: 'poco algo ligeramente quizás tal',
});

export const FRENCH = coarseRules('fr', {
  pain: 'difficile difficiles problème problèmes lent lente lenteur lents erreur erreurs bug bugs plante plantent compliqué compliquée confus confuse pénible frustrant frustrante impossible manque manquent perds perdre mauvais mauvaise pire cassé fastidieux cher chère déteste galère',
  painPattern:
    /(?:ne|n['’])\s?(?:peux|peut|pouvons|fonctionne|fonctionnent|marche|marchent|permet|trouve|comprends|comprend)\s?(?:pas|plus|jamais)|pas (?:possible|pratique|clair|facile|assez)|il n['’]y a (?:pas|aucun)|trop (?:de |d['’])?\p{L}+|du mal à/u,
  desirePattern:
    /j['’]aimerais|nous aimerions|je (?:souhaite|souhaiterais|voudrais|veux)|(?:il faudrait|il faut|devrait|devraient|besoin (?:de|d['’])|serait (?:bien|utile|idéal|super|pratique)|s['’]il vous pla[iî]t|merci d['’]ajouter|ajouter|améliorer)/u,
  jobPattern: /(?:j['’]utilise|nous utilisons|on utilise) .{1,40} pour |afin de |j['’]essaie de|mon objectif/u,
  gainPattern:
    /j['’](?:adore|aime)|me (?:permet|fait gagner)|m['’]aide|facilite|(?:est|très) (?:facile|utile|pratique|agréable)|(?:fonctionne|marche) (?:très )?bien/u,
  workaroundPattern: /à la place|à la main|manuellement|je finis par|copier[- ]coller|je contourne|contourn/u,
  courtesyPattern: /merci(?! d['’]ajouter)|bravo|félicitations|cordialement/u,
  intensifiers: 'très trop toujours jamais impossible totalement extrêmement vraiment horrible urgent déteste',
  hedges: 'peu légèrement parfois',
});

export const GERMAN = coarseRules('de', {
  pain: 'schwierig schwer problem probleme problemen langsam fehler fehlerhaft stürzt absturz abstürze kompliziert umständlich verwirrend nervig nervt frustrierend unmöglich fehlt fehlen verliere verlieren schlecht schlechte schlechter kaputt mühsam teuer hasse ärgerlich unübersichtlich mangel',
  painPattern:
    /(?<!\p{L})(?:kann|können|funktioniert|funktionieren|geht|gehen|lässt|finde|verstehe|gibt) (?:\S+ ){0,4}(?:nicht|kein|keine|keinen)(?!\p{L})|nicht (?:möglich|klar|intuitiv|einfach|gut)|zu (?:viele?|wenig|lange|langsam|kompliziert|teuer|klein|schwer)|dauert (?:zu|sehr|ewig|lange)|^keine? /u,
  desirePattern:
    /(?:ich|wir) (?:wünsche|wünschen|möchte|möchten|hätte|hätten|will|wollen|brauche|brauchen|benötige|benötigen)|wünschenswert|(?:wäre|würde) .{0,30}(?:gut|schön|hilfreich|toll|super|helfen)|wäre (?:gut|schön|toll|hilfreich)|(?:sollte|sollten|müsste|bitte|hoffe)(?!\p{L})/u,
  jobPattern:
    /(?:nutze|verwende|benutze|nutzen|verwenden) .{1,50} (?:um|für|zum|zur) |um .{1,50} zu können|ich versuche|mein ziel/u,
  gainPattern:
    /(?:liebe|gefällt mir|mag ich|hilft mir|spart (?:mir )?zeit|erleichtert|ermöglicht)|(?:ist|sehr) (?:einfach|praktisch|nützlich|hilfreich|gut|angenehm)|funktioniert (?:sehr )?gut/u,
  workaroundPattern: /stattdessen|von hand|manuell|umgehe|behelfe|kopieren und einfügen|copy.?paste|notlösung/u,
  courtesyPattern: /danke|vielen dank|weiter so|grüße|glückwunsch/u,
  intensifiers: 'sehr zu immer nie niemals unmöglich total extrem wirklich furchtbar dringend hasse ständig viel',
  hedges: 'etwas bisschen leicht manchmal vielleicht',
});

export const PORTUGUESE = coarseRules('pt', {
  pain: 'difícil difíceis problema problemas lento lenta erro erros falha falhas trava travam complicado complicada confuso confusa chato chata frustrante impossível falta faltam perco perder ruim pior quebrado tedioso caro cara odeio',
  painPattern:
    /não (?:consigo|conseguimos|posso|dá|funciona|funcionam|há|tem|existe|permite|encontro|entendo)(?!\p{L})|demais(?!\p{L})|muit[oa]s? (?:lent|complicad|confus|difíc)|demora (?:muito|demais)/u,
  desirePattern:
    /gostaria|gostaríamos|queria|quero|queremos|preciso|precisamos|deveria|deveriam|seria (?:bom|ótimo|ideal|útil|legal)|tomara|por favor|espero que|melhorar|adicionar/u,
  jobPattern: /(?:uso|usamos|utilizo|utilizamos) .{1,40} para |a fim de |tento |meu objetivo/u,
  gainPattern:
    /(?:adoro|gosto|amo)(?!\p{L})|me (?:ajuda|permite)|economiz\p{L}+|facilita|(?:é|muito) (?:fácil|útil|prático|prática)|funciona (?:muito )?bem/u,
  workaroundPattern: /em vez disso|à mão|manualmente|acabo \p{L}+ndo|copiar e colar|contorn/u,
  courtesyPattern: /obrigad[oa]|parabéns|abraços/u,
  intensifiers: 'muito demais sempre nunca impossível totalmente extremamente horrível urgente odeio',
  hedges: 'pouco levemente talvez',
});

export const ITALIAN = coarseRules('it', {
  pain: 'difficile difficili problema problemi lento lenta lenti errore errori bug blocca crash complicato complicata confuso confusa fastidioso noioso frustrante impossibile manca mancano perdo perdere cattivo peggio rotto scomodo caro cara odio',
  painPattern:
    /non (?:posso|possiamo|si può|riesco|riusciamo|funziona|funzionano|c['’]è|ci sono|esiste|permette|trovo|capisco)(?!\p{L})|troppo|troppi|troppe|ci vuole troppo/u,
  desirePattern:
    /(?:vorrei|vorremmo|mi piacerebbe|ci piacerebbe|voglio|dovrebbe|dovrebbero|ho bisogno|abbiamo bisogno|serve|servirebbe|sarebbe (?:bello|utile|ideale|meglio)|per favore|spero|migliorare|aggiungere)(?!\p{L})/u,
  jobPattern: /(?:uso|usiamo|utilizzo|utilizziamo) .{1,40} per |al fine di |cerco di |il mio obiettivo/u,
  gainPattern:
    /(?:adoro|mi piace|amo)(?!\p{L})|mi (?:aiuta|permette|fa risparmiare)|facilita|(?:è|molto) (?:facile|utile|pratico|comodo)|funziona (?:molto )?bene/u,
  workaroundPattern: /invece uso|a mano|manualmente|finisco per|copia e incolla|aggir/u,
  courtesyPattern: /grazie|complimenti|saluti/u,
  intensifiers: 'molto troppo sempre mai impossibile totalmente estremamente davvero orribile urgente odio',
  hedges: 'poco leggermente forse',
});

export const DUTCH = coarseRules('nl', {
  pain: 'moeilijk lastig probleem problemen traag langzaam fout fouten crasht vastloopt ingewikkeld verwarrend vervelend irritant frustrerend onmogelijk ontbreekt ontbreken mist verlies slecht slechte slechter kapot omslachtig duur haat onduidelijk gebrek',
  painPattern:
    /(?<!\p{L})(?:kan|kunnen|werkt|werken|lukt|vind|begrijp|snap|is|zijn) (?:\S+ ){0,4}(?:niet|geen)(?!\p{L})|niet (?:mogelijk|duidelijk|makkelijk|handig)|te (?:veel|weinig|lang|langzaam|traag|ingewikkeld|duur|klein|moeilijk)|duurt (?:te|erg|heel) lang|^geen /u,
  desirePattern:
    /(?:ik|we|wij) (?:wil|willen|zou|zouden|wens|hoop)|graag|(?:heb|hebben) .{0,30}nodig|zou .{0,30}(?:fijn|handig|mooi|goed|helpen)|(?:moet|moeten|zou moeten|alsjeblieft|liever)(?!\p{L})/u,
  jobPattern: /(?:gebruik|gebruiken) .{1,50} (?:om|voor) |om .{1,50} te kunnen|ik probeer|mijn doel/u,
  gainPattern:
    /(?:hou van|bevalt|helpt mij|helpt me|bespaart|maakt het makkelijk)|(?:is|erg|heel) (?:makkelijk|handig|nuttig|fijn|goed)|werkt (?:heel )?goed/u,
  workaroundPattern: /in plaats daarvan|met de hand|handmatig|omheen|kopiëren en plakken|noodoplossing/u,
  courtesyPattern: /bedankt|dank (?:je|u)|groeten|succes/u,
  intensifiers: 'zeer heel erg te altijd nooit onmogelijk totaal extreem echt vreselijk dringend haat',
  hedges: 'beetje enigszins soms misschien',
});
