import { Injectable } from '@nestjs/common';

/**
 * What one address may do under one link. A classroom or an office answers behind one address, so the bounds are wide:
 * 500 people who save every two seconds pass; a program that floods does not.
 */
const PER_SECOND = 400;
const BURST = 4_000;
const MOST_BUCKETS = 50_000;

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** A token bucket per link and address, in the memory of this process. No address is kept longer than it stays busy. */
@Injectable()
export class RespondThrottle {
  private readonly buckets = new Map<string, Bucket>();

  /** Whether this request may pass. @param now - Milliseconds of any clock that only rises. */
  allows(token: string, address: string, now: number): boolean {
    const key = `${address} ${token}`;
    const bucket = this.buckets.get(key) ?? { tokens: BURST, filledAt: now };
    this.buckets.delete(key);
    const tokens = Math.min(BURST, bucket.tokens + ((now - bucket.filledAt) / 1000) * PER_SECOND);
    const isAllowed = tokens >= 1;
    // Put back at the end: the first in the map is the one that was quiet longest.
    this.buckets.set(key, { tokens: isAllowed ? tokens - 1 : tokens, filledAt: now });
    if (this.buckets.size > MOST_BUCKETS) this.buckets.delete(this.buckets.keys().next().value!);
    return isAllowed;
  }
}
