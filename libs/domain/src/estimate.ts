/** An estimate with what it rests on. Shares are in [0, 1]; `low` and `high` bound its 95 % interval where there is one. */
export interface Estimate {
  /** Null when it is undefined or rests on too few people. */
  readonly value: number | null;
  readonly low?: number | null | undefined;
  readonly high?: number | null | undefined;
  /** Respondents the estimate rests on. */
  readonly n: number;
}

/** How an estimate reads: a share in percent, a difference of shares in points, or a plain number. */
export type EstimateUnit = 'share' | 'points' | 'number';

/** Counts of people below this are shown as "<5", so that nobody can be singled out. */
export const PRIVACY_FLOOR = 5;

// A no-break space, so that "17" and "%" never part at the end of a line.
const SPACE = '\u00a0';

/** A share in [0, 1] as a percentage without decimals: 0.174 is "17 %". */
export const formatShare = (share: number): string => `${Math.round(share * 100)}${SPACE}%`;

/**
 * A number with at most `decimals` decimals, at least `fewest`, and grouped thousands: 12340.5 is "12,341" for 0
 * decimals.
 */
export const formatNumber = (value: number, decimals = 1, fewest = 0): string => {
  const rounded = Number(value.toFixed(decimals));
  const digits = { minimumFractionDigits: fewest, maximumFractionDigits: decimals };
  // A plain hyphen-minus reads as a dash between numbers; −0 is 0.
  const text = Math.abs(rounded).toLocaleString('en-GB', digits);
  return rounded < 0 ? `−${text}` : text;
};

/** One value in its unit: "17 %", "17", or "3.40", so that numbers under each other are as exact as each other. */
export const formatValue = (value: number, unit: EstimateUnit): string => {
  if (unit === 'share') return formatShare(value);
  return unit === 'points' ? formatNumber(value * 100, 0) : formatNumber(value, 2, 2);
};

/** An interval in its unit: "13–23 %" or "2.90–3.80". Negative bounds are joined by "to", a dash would be misread. */
export const formatInterval = (low: number, high: number, unit: EstimateUnit): string => {
  const joint = low < 0 || high < 0 ? ' to ' : '–';
  const from = formatValue(low, unit === 'share' ? 'points' : unit);
  return `${from}${joint}${formatValue(high, unit)}`;
};

/** A count of people, hidden below the privacy floor; nobody is not a person, so 0 stays 0. */
export const formatCount = (count: number, floor = PRIVACY_FLOOR): string =>
  count > 0 && count < floor ? `<${floor}` : formatNumber(count, 0);
