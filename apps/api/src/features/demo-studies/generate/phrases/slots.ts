// Short phrases read better in rows.
// prettier-ignore
/** What `{slot}` in a phrase may stand for. Amounts are made up by `fillSlots`. */
export const SLOTS = {
  client: [
    'an agency', 'a magazine', 'one of my regulars', 'a start-up', 'a housing association', 'my biggest client',
    'a publisher', 'the city council', 'a restaurant chain', 'a law firm', 'a university', 'a small museum', 'a hotel',
    'a construction company', 'a software firm', 'a charity', 'an architect', 'a dental practice', 'a film producer',
    'a wholesaler', 'a festival', 'an insurance company', 'a school', 'a family business', 'a marketing team',
  ],
  span: [
    'two weeks', 'three weeks', 'a month', 'five weeks', 'six weeks', 'two months', 'nearly three months', 'ten weeks',
    'almost half a year', 'four weeks',
  ],
  effort: [
    'an entire evening', 'two hours', 'half a day', 'a whole Saturday', 'three hours', 'a full day', 'most of a Sunday',
    'an afternoon', 'four evenings', 'a good hour', 'the better part of a day',
  ],
  month: ['January', 'February', 'March', 'April', 'May', 'June', 'August', 'September', 'October', 'November'],
  tool: [
    'a spreadsheet', 'my accounting app', 'a paper folder', 'the banking app', 'my notebook', 'an old template',
    'the invoicing app', 'a shared document', 'my inbox',
  ],
  count: ['three', 'four', 'five', 'six', 'seven', 'nine'],
} as const;
