/** Written for the tests: answers of gym members about three things that trouble them, and things they like. */
const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  showers: [
    'the showers are cold',
    'cold showers in the morning',
    'The showers never get warm',
    'I hate the cold shower after training',
    'shower water is always cold',
    'showers: no warm water',
    'warm water in the showers runs out',
    'The shower was broken again',
  ],
  booking: [
    'booking a class takes too long',
    'I can’t cancel a booked class',
    'class booking crashes on my phone',
    'The booking app is confusing',
    'booked class was full anyway',
    'It is hard to book a class for two',
    'the app forgets my class booking',
    'please add a waiting list to class booking',
  ],
  parking: [
    'no parking space',
    'parking lot is full every evening',
    'I wish there was parking for bikes',
    'parking is expensive',
    'the parking lot is dark and scary',
    'not enough parking in the evening',
    'Parking tickets are annoying',
    'bike parking is missing',
  ],
};

export const PLANTED_ANSWERS = Object.entries(SUBJECTS).flatMap(([subject, answers]) =>
  answers.map((text, i) => ({ id: `${subject}-${i}`, text, subject, role: 'pain' as const, respondent: `r${i}` })),
);
