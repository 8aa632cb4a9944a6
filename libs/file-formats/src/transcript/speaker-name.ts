/** Words that say who asks and who answers, in English, Spanish, French and German. */
const INTERVIEWER =
  /^(?:interviewer(?:in)?|moderator(?:in)?|moderadora?|facilitator|researcher|host|entrevistadora?|intervieweur|intervieweuse|enquêt(?:eur|rice)|question|frage|pregunta|q|int|i|f)\s*\d*$/iu;
const RESPONDENT =
  /^(?:respondent|participant|interviewee|guest|user|customer|answer|antwort|réponse|respuesta|teilnehmer(?:in)?|befragte[r]?|entrevistad[oa]|participante|a|r|p)\s*\d*$/iu;
const SPEAKER = /^(?:speaker|unknown speaker|sprecher(?:in)?|locuteur|hablante)\s*\d*$/iu;

/** Small words within names ("Ana de la Cruz", "Jan van Dijk"). */
const PARTICLES = new Set([
  'de',
  'la',
  'del',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'al',
  'el',
  'da',
  'dos',
  'di',
  'y',
  'and',
]);

export const saysInterviewer = (name: string): boolean => INTERVIEWER.test(name);

/** True for words such as "Moderator", "Q", "P3" or "Speaker 1", which are a speaker wherever they stand before a colon. */
export const saysSpeaker = (name: string): boolean =>
  INTERVIEWER.test(name) || RESPONDENT.test(name) || SPEAKER.test(name);

/** True when the words before a colon could be a person's name: few, capitalised, no sentence. */
export function looksLikeName(words: string): boolean {
  const name = words.replace(/\s*\([^)]*\)\s*$/, '').trim();
  if (name === '' || name.length > 40) return false;
  if (saysSpeaker(name)) return true;
  const parts = name.split(/\s+/);
  return (
    parts.length <= 5 && parts.every((part) => PARTICLES.has(part) || /^[\p{Lu}\d][\p{L}\p{M}\d.'’_-]*,?$/u.test(part))
  );
}
