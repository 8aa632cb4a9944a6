/** Elementary functions by our own arithmetic, two numbers at a time; see src/em/plain-expectation.ts. */

/** e^x for x ≤ 0, 0 below −700; see `expOf` of plain-expectation.ts. */
export function expOf(given: v128): v128 {
  const x = f64x2.pmax(f64x2.splat(-700), given);
  const shifter = f64x2.splat(6755399441055744);
  const shifted = f64x2.add(f64x2.mul(x, f64x2.splat(1.4426950408889634)), shifter);
  const n = f64x2.sub(shifted, shifter);
  const r = f64x2.sub(
    f64x2.sub(x, f64x2.mul(n, f64x2.splat(0.6931471803691238))),
    f64x2.mul(n, f64x2.splat(1.9082149292705877e-10)),
  );
  let p = f64x2.splat(1.0 / 6227020800);
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 479001600));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 39916800));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 3628800));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 362880));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 40320));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 5040));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 720));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 120));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 24));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1.0 / 6));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(0.5));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1));
  p = f64x2.add(f64x2.mul(p, r), f64x2.splat(1));
  // The whole number sits in the low bits of `shifted`; as an exponent it is the power of two.
  const power = i64x2.shl(i64x2.add(shifted, i64x2.splat(1023)), 52);
  return v128.and(f64x2.mul(p, power), f64x2.ge(given, f64x2.splat(-700)));
}

/** ln x for two x ≥ 1; see `logOf` of plain-expectation.ts. */
export function logOf(given: v128): v128 {
  const bits = i64x2.shr_u(given, 52);
  const mantissa = v128.or(v128.and(given, i64x2.splat(0x000fffffffffffff)), i64x2.splat(0x3ff0000000000000));
  const large = f64x2.gt(mantissa, f64x2.splat(1.4142135623730951));
  const x = v128.bitselect(f64x2.mul(mantissa, f64x2.splat(0.5)), mantissa, large);
  // The exponent as a number: its bits below 2^52, and 2^52 + 1023 taken away.
  const exponent = f64x2.sub(v128.or(bits, i64x2.splat(0x4330000000000000)), f64x2.splat(4503599627371519));
  const halvings = f64x2.add(exponent, v128.and(large, f64x2.splat(1)));
  const one = f64x2.splat(1);
  const s = f64x2.div(f64x2.sub(x, one), f64x2.add(x, one));
  const q = f64x2.mul(s, s);
  let p = f64x2.splat(1.0 / 21);
  p = f64x2.add(f64x2.mul(p, q), f64x2.splat(1.0 / 19));
  p = f64x2.add(f64x2.mul(p, q), f64x2.splat(1.0 / 17));
  p = f64x2.add(f64x2.mul(p, q), f64x2.splat(1.0 / 15));
  p = f64x2.add(f64x2.mul(p, q), f64x2.splat(1.0 / 13));
  p = f64x2.add(f64x2.mul(p, q), f64x2.splat(1.0 / 11));
  p = f64x2.add(f64x2.mul(p, q), f64x2.splat(1.0 / 9));
  p = f64x2.add(f64x2.mul(p, q), f64x2.splat(1.0 / 7));
  p = f64x2.add(f64x2.mul(p, q), f64x2.splat(1.0 / 5));
  p = f64x2.add(f64x2.mul(p, q), f64x2.splat(1.0 / 3));
  p = f64x2.add(f64x2.mul(p, q), one);
  return f64x2.add(f64x2.mul(halvings, f64x2.splat(0.6931471805599453)), f64x2.mul(f64x2.mul(f64x2.splat(2), s), p));
}
