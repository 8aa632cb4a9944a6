/** Nine needs of gym members, three for each group of people, each in six wordings; written for the tests. */
export const SPOKEN_NEEDS: readonly (readonly string[])[] = [
  [
    'The showers are cold.',
    'Cold showers every morning.',
    'The shower water never gets warm.',
    'I hate the cold shower after training.',
    'There is no warm water in the showers.',
    'Warm shower water runs out.',
  ],
  [
    'Booking a class takes too long.',
    'Class booking is slow.',
    'It is hard to book a class.',
    'The class booking crashes.',
    'Booking classes is confusing.',
    'I can’t book a class on my phone.',
  ],
  [
    'There is no parking.',
    'The parking lot is always full.',
    'It is hard to find parking.',
    'Not enough parking spaces.',
    'Parking is a nightmare in the evening.',
    'I never find a parking space.',
  ],
  [
    'The lockers are broken.',
    'My locker does not close.',
    'Locker doors jam.',
    'Broken lockers everywhere.',
    'I can’t close my locker.',
    'The locker lock is broken.',
  ],
  [
    'The music is too loud.',
    'Loud music gives me a headache.',
    'The music is so loud that I cannot think.',
    'Terrible loud music.',
    'I hate the loud music.',
    'Music volume is far too high.',
  ],
  [
    'Cancelling the contract is impossible.',
    'I could not cancel my contract.',
    'The contract is hard to cancel.',
    'Contract cancellation is a nightmare.',
    'Cancelling a contract takes months.',
    'They refused to cancel my contract.',
  ],
  [
    'The treadmills are always occupied.',
    'No free treadmill after work.',
    'I wait for a treadmill every evening.',
    'There are too few treadmills.',
    'Not enough treadmills.',
    'Waiting for a free treadmill is annoying.',
  ],
  [
    'Trainers have no time for beginners.',
    'No trainer helps beginners.',
    'The trainer ignored me as a beginner.',
    'Beginners get no help from trainers.',
    'Trainers never explain anything to beginners.',
    'As a beginner I was lost without a trainer.',
  ],
  [
    'The changing room is dirty.',
    'Dirty floors in the changing room.',
    'The changing room smells bad.',
    'Nobody cleans the changing rooms.',
    'The changing rooms are disgusting.',
    'Changing room cleaning is terrible.',
  ],
];

/** What says nothing of a need. */
export const SMALL_TALK: readonly string[] = [
  'Otherwise it is fine.',
  'I go there twice a week.',
  'My brother goes there too.',
  'That is all.',
  'I joined last year.',
];
