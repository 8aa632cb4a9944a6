/** Who answers: trades, names and attributes of our invented freelancers. */

export interface Trade {
  readonly label: string;
  /** Completes "I work as a …". */
  readonly asSpoken: readonly string[];
}

export const TRADES: readonly Trade[] = [
  { label: 'Design and illustration', asSpoken: ['graphic designer', 'freelance illustrator', 'packaging designer'] },
  { label: 'Photography and film', asSpoken: ['wedding photographer', 'camera operator', 'product photographer'] },
  { label: 'Writing and translation', asSpoken: ['translator', 'copywriter', 'science journalist'] },
  { label: 'Software', asSpoken: ['web developer', 'freelance data engineer', 'mobile developer'] },
  { label: 'Consulting and training', asSpoken: ['facilitator', 'management consultant', 'safety trainer'] },
  { label: 'Crafts and building', asSpoken: ['joiner', 'self-employed electrician', 'landscape gardener'] },
  { label: 'Health and coaching', asSpoken: ['physiotherapist', 'speech therapist', 'running coach'] },
];

export const COUNTRIES = [
  { label: 'United Kingdom', currency: '£' },
  { label: 'Ireland', currency: '€' },
  { label: 'Netherlands', currency: '€' },
  { label: 'Germany', currency: '€' },
  { label: 'Canada', currency: '$' },
] as const;

export const ATTRIBUTE_LABELS = {
  ageGroup: ['18–29', '30–39', '40–49', '50–59', '60 or older'],
  gender: ['Woman', 'Man', 'Non-binary'],
  area: ['City', 'Town', 'Countryside'],
  attitude: [
    'I put it off until I have to',
    'I do a little every week',
    'I like to have it under control',
    'I would rather pay someone to do it',
  ],
  booksFrequency: ['Every day', 'Every week', 'Every month', 'Every quarter', 'Once a year'],
  legalForm: ['Sole trader', 'Limited company', 'Partnership'],
  mainTool: ['Spreadsheet', 'Accounting app', 'Paper and folders', 'My accountant does it', 'My bank’s app'],
  devices: ['Laptop', 'Phone', 'Tablet', 'Paper diary', 'Label printer or scanner', 'Card reader'],
} as const;

/** Leanings by planted segment, as odds added to an even draw: segments and attributes are related, but only partly. */
export const LEANINGS: Readonly<Record<string, Partial<Record<string, readonly number[]>>>> = {
  'cash-flow': { trade: [3, 3, 2, 0, 0, 0, 0], attitude: [1, 0, 0, 0], mainTool: [1, 0, 0, 0, 1], area: [1, 0, 0] },
  'tax-certainty': {
    trade: [0, 0, 1, 0, 0, 0, 3],
    attitude: [0, 0, 0, 2],
    ageGroup: [2, 1, 0, 0, 0],
    mainTool: [0, 0, 1, 1, 0],
  },
  'less-admin': { trade: [0, 1, 0, 0, 0, 4, 0], attitude: [2, 0, 0, 0], area: [0, 0, 1], mainTool: [0, 0, 2, 0, 0] },
  steering: { trade: [0, 0, 0, 3, 3, 0, 0], attitude: [0, 1, 3, 0], legalForm: [0, 3, 0], mainTool: [0, 3, 0, 0, 0] },
};

/** Means of the numeric attributes by planted segment; `other` for people who belong to none. */
export const NUMBER_MEANS: Readonly<Record<string, { years: number; clients: number; hours: number }>> = {
  'cash-flow': { years: 6, clients: 9, hours: 7 },
  'tax-certainty': { years: 4, clients: 12, hours: 6 },
  'less-admin': { years: 8, clients: 24, hours: 11 },
  steering: { years: 10, clients: 17, hours: 9 },
  other: { years: 7, clients: 14, hours: 8 },
};

export const INTERVIEWERS = ['Mara Lindqvist', 'Tom Okafor'] as const;

// Names read better in rows.
// prettier-ignore
export const NAMES = [
  'Aisha Rahman', 'Bram Visser', 'Carol Whitfield', 'Dermot Keane', 'Elif Aydin', 'Fiona Gallagher', 'Gareth Pugh',
  'Hanna Brandt', 'Ivo Petrov', 'Joanne Tremblay', 'Kofi Mensah', 'Lotte de Wit', 'Malcolm Reid', 'Niamh Doyle',
  'Oskar Lehmann', 'Priya Nair', 'Quentin Marsh', 'Rosa Delgado', 'Stefan Kuiper', 'Tessa Moran', 'Ulrike Sommer',
  'Vikram Shah', 'Wendy Osborne', 'Yusuf Demir',
] as const;
