/** Function words that carry no meaning of their own, by language. Contractions are split at the apostrophe before the look-up. */
const STOP_WORDS: Readonly<Record<string, string>> = {
  en: `a about above after again against all also although always am an and any anything anyway are aren as at be because been
before being below between both but by came can cannot could couldn d did didn do does doesn doing don done down during e each
either else enough especially etc even ever every everything few for from further g get gets getting give given go goes going got
had hadn has hasn have haven having he her here hers herself him himself his how however i ie if im in instead into is isn it its
itself ive just kind know ll lot lots m made make makes making many may maybe me might mine more most much must my myself n need
neither no nor not nothing now o of off often ok okay on once one ones only or other others our ours ourselves out over own
particular per perhaps please pretty put quite rather re really s same see seem seems several shall she should shouldn since so
some something sometimes still such sure t take than thank thanks that the their theirs them themselves then there these they
thing things think this those though through thus til till to too totally toward towards u under until up upon us use used uses
using usually ve very via want wants was wasn way we well were weren what whatever when where whether which while who whole whom
why will wish with within without won would wouldn y yeah yes yet you your yours yourself
anybody anyone everybody everyone nobody nowhere somebody someone somewhere
afaik basically btw frankly fyi honestly idk imho imo literally lol ngl obviously omg pls plz tbh thx`,
  es: `a al algo algunas algunos ante antes aquí así aunque bien cada casi como con cual cuando de del desde donde dos el ella ellas
ellos en entre era es esa ese eso esta está están estaba este esto estos fue ha hace hacer han hasta hay la las le les lo los más me
mi mis mucho muy nada ni no nos o otra otro para pero poco por porque pues puede que qué se sea ser si sí sido sin sobre solo son su
sus también tan te tener tengo tiene tienen toda todo todos tu un una uno unos y ya yo`,
  fr: `a ai ainsi alors au aucun aussi autre aux avec avoir beaucoup bien bon c ça car ce cela ces cet cette ceux chaque comme d dans de
depuis des donc du elle elles en encore entre est et été être eu fait faire faut il ils j je l la le les leur leurs lui m ma mais me
même mes mon n ne ni nos notre nous on ont ou où par pas peu peut plus pour pourquoi qu quand que quel quelle qui quoi s sa sans se ses
si son sont sous sur t ta te tes toi ton tous tout toute toutes très trop tu un une vos votre vous y`,
  de: `aber als also am an auch auf aus bei beim bin bis da dann das dass dem den denn der des die dies diese dieser dieses doch dort du
durch ein eine einem einen einer eines er es etwas für gibt habe haben hat hier ich ihm ihn ihr im in ist ja jede jeder jetzt kann kein
keine können man mehr mein meine mich mir mit muss nach nicht nichts noch nun nur ob oder ohne sehr sein seine sich sie sind so über um
und uns unter viel vom von vor war warum was weil wenn wer werden wie wieder will wir wird wo würde zu zum zur`,
  pt: `a à ao aos as às até bem cada com como da das de dela dele do dos e é ela elas ele eles em entre era essa esse esta está este eu
faz fazer foi há isso já lhe mais mas me mesmo meu meus minha muito na não nas nem no nos nós num o onde os ou para pela pelo pode por
porque quando que quem se sem ser seu seus só são sua suas também te tem têm tenho ter todo todos tudo um uma umas uns você`,
  it: `a ad agli ai al alla alle anche avere c ce che chi ci come con cosa così cui da dal dalla dei del della delle dello di dove e è ed
era essere fa fare gli ha hanno ho i il in io la le lei li lo loro lui ma me mi mia mio molto ne nel nella noi non o ogni per perché più
poco può qua quando quello questa questo qui se sei si sia solo sono sta su sua sul sulla suo tra troppo tu tutti tutto un una uno`,
  nl: `aan al alles als altijd andere bij dan dat de der deze die dit doch doen door dus een en er ge geen geweest haar had heb hebben heeft
hem het hier hij hoe hun iets ik in is ja je kan kon maar me meer men met mij mijn moet na naar niet niets nog nu of om omdat ons ook op
over te tegen toch toen tot u uit uw van veel voor want waren was wat we wel werd wezen wie wil worden zal ze zelf zeer zich zij zijn zo`,
};

const sets = new Map<string, ReadonlySet<string>>();

/** Stop words of a language; those of English for a language we have none for. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  const known = sets.get(language);
  if (known !== undefined) return known;
  const words = new Set((STOP_WORDS[language] ?? STOP_WORDS['en']!).split(/\s+/));
  sets.set(language, words);
  return words;
}

/** English words with a meaning, but too general to name anything by themselves. */
const GENERAL_WORDS = new Set(
  `nice good great better best bad like
love hate able actually almost already another around back big bit can't come comes easily easy far feel find first hard let little
long less look looks mean people probably problem problems issue issues right say said try trying two work works working would easier difficult annoying hate miss missing lack lacking poor need needed
needs useful currently current add added adding support supports default various whole full real true especially multiple different
same new old simple simply similar thing things stuff way ways lots bit able unable getting using used time times people person user users
makes made become becomes gets goes far least last next every general generally overall main major minor huge small large everything
sort hope hopes hoping hopefully possible available fix fixed fixes kind type types example examples reason fact case cases point points part parts feature features option options ability biggest complaint complaints primary reason reasons looking looks looked tried
seems seem moment idea ideas native cf aka e.g i.e nice-looking particularly solve solved due
month months year years week weeks day days hour hours minute minutes night nights morning mornings evening evenings afternoon
january february march april june july august september october november december
monday tuesday wednesday thursday friday saturday sunday definitely mostly`.split(/\s+/),
);

/** Words that a label or phrase may not begin or end with. */
export const isGeneralWord = (word: string): boolean => GENERAL_WORDS.has(word);
