import { expect, test } from '@jest/globals';
import type { PersonalKind } from './personal-datum.js';
import { findPersonalData } from './find-personal-data.js';
import { redactTexts } from './redact-texts.js';

/** Written for this test: what people say in interviews, with the personal datum in braces. */
const SAID: Readonly<Record<string, readonly (readonly [PersonalKind, string])[]>> = {
  en: [
    ['person', 'I usually ask {Margaret} from accounting when the export breaks.'],
    ['person', 'Then {Kevin O’Brien} came over and we fixed it together.'],
    ['person', 'My manager {Priya Natarajan} hates that screen.'],
    ['person', 'You would have to talk to {Dr. Wilson} about that.'],
    ['person', 'It was {Sarah} who found the workaround.'],
    ['person', 'We moved on after {Julia} told us how.'],
    ['e-mail', 'They only answered when I wrote to {support-team@clinic.example.com}.'],
    ['phone', 'You can reach me at {(415) 555-0132} in the afternoon.'],
    ['phone', 'or on my mobile, {07700 900123}'],
    ['address', 'The parcel went to {221B Baker Street} instead.'],
  ],
  de: [
    ['person', 'Meine Kollegin {Annegret Vogel} macht das immer von Hand.'],
    ['person', 'Herr {Özdemir} hat mir das gezeigt.'],
    ['person', 'Ich heiße {Jörg} und arbeite im Lager.'],
    ['phone', 'Am besten unter {0171 2345678} anrufen.'],
    ['address', 'Die Filiale in der {Lindenstraße 44} ist besser.'],
    ['iban', 'Das Geld ging auf {DE02 1203 0000 0000 2020 51}.'],
  ],
  fr: [
    ['person', 'Ma collègue {Amélie Rousseau} le fait à la main.'],
    ['person', 'Madame {Lefèvre} m’a appelé deux fois.'],
    ['phone', 'Mon numéro est le {06 12 34 56 78}.'],
    ['address', 'On habite au {14 avenue Victor Hugo}.'],
  ],
  es: [
    ['person', 'Me llamo {Begoña Ruiz} y uso la aplicación a diario.'],
    ['person', 'La señora {Ortega} siempre tiene problemas.'],
    ['phone', 'Me llaman al {+34 612 345 678} cada semana.'],
    ['address', 'La tienda de la {calle Serrano 21} cerró.'],
  ],
  pt: [
    ['person', 'O meu colega {João Pereira} desistiu.'],
    ['phone', 'Liguem para {+351 912 345 678}.'],
    ['address', 'Moro na {rua Augusta 120}.'],
  ],
  it: [
    ['person', 'Mi chiamo {Giulia Ferrari} e lavoro qui.'],
    ['person', 'Il signor {Esposito} si lamenta sempre.'],
    ['phone', 'Il mio numero è {+39 347 123 4567}.'],
    ['address', 'Il negozio di {via Garibaldi 8} è chiuso.'],
  ],
  nl: [
    ['person', 'Mijn collega {Sanne de Vries} doet het altijd zo.'],
    ['person', 'Mevrouw {Jansen} belde gisteren.'],
    ['phone', 'Bel {06-12345678} maar.'],
    ['address', 'Wij wonen op de {Prinsengracht 263}.'],
  ],
};

const CASES = Object.entries(SAID).flatMap(([language, said]) =>
  said.map(([kind, marked]) => ({
    language,
    kind,
    secret: /\{(.*)\}/u.exec(marked)![1]!,
    text: marked.replaceAll(/[{}]/gu, ''),
  })),
);

test('finds at least nine in ten of the personal data that people say, and every one that has a form', () => {
  const missed = CASES.filter(({ language, text, secret }) => {
    const [data] = findPersonalData([{ text, language }]);
    const [shown] = redactTexts([{ text, data: data! }]).texts;
    return secret.split(' ').some((word) => word.length > 3 && shown!.text.includes(word));
  });
  expect(missed.filter(({ kind }) => kind !== 'person')).toEqual([]);
  expect(1 - missed.length / CASES.length).toBeGreaterThanOrEqual(0.9);
});

test('leaves alone what everybody says of products and places', () => {
  const harmless = [
    'Jupyter and Visual Studio Code do not share a clipboard.',
    'I use Python, R and Julia, and write it up in MS Word.',
    'I miss Excel. Mark the cells, and ask for May instead of June.',
    'Package manager Conda and Mr. Very good app',
    'Monte Carlo simulation in Myrtle Beach',
    'On Monday the printer in Berlin printed 120 pages in 30 seconds.',
    'The Excel export lost 3 of 1,204 rows between 2019 and 2021.',
    'Wir nutzen das Programm seit März in der ganzen Firma.',
    'La aplicación tarda 15 segundos en abrir el archivo.',
  ];
  expect(findPersonalData(harmless.map((text) => ({ text }))).flat()).toEqual([]);
});
