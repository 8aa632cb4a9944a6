import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { PublicDatabase } from '../../platform/database/index.js';
import { newId } from '../../platform/ids/index.js';

const WINDOW_MINUTES = 15;
const MOST_FAILURES = { account: 10, address: 50 };

/** Counts failed sign-ins in the database, so that neither a restart nor a second process forgets them. */
@Injectable()
export class SignInThrottle {
  constructor(private readonly database: PublicDatabase) {}

  /** Whether this account or this address has failed too often of late. */
  async isClosed(email: string, address: string): Promise<boolean> {
    const [counts] = await this.database.run((em) =>
      em.query<{ account: number; address: number }[]>(
        `SELECT count(*) FILTER (WHERE account_hash = $1)::int AS account, count(*) FILTER (WHERE address = $2)::int AS address
           FROM sign_in_attempt
          WHERE (account_hash = $1 OR address = $2) AND failed_at > now() - make_interval(mins => $3)`,
        [hashOf(email), address, WINDOW_MINUTES],
      ),
    );
    return counts!.account >= MOST_FAILURES.account || counts!.address >= MOST_FAILURES.address;
  }

  async noteFailure(email: string, address: string): Promise<void> {
    await this.database.run(async (em) => {
      await em.query(`DELETE FROM sign_in_attempt WHERE failed_at < now() - make_interval(mins => $1)`, [
        WINDOW_MINUTES,
      ]);
      await em.query(`INSERT INTO sign_in_attempt (id, account_hash, address) VALUES ($1, $2, $3)`, [
        newId(),
        hashOf(email),
        address,
      ]);
    });
  }

  async forget(email: string): Promise<void> {
    await this.database.run((em) => em.query(`DELETE FROM sign_in_attempt WHERE account_hash = $1`, [hashOf(email)]));
  }
}

// What people type into the wrong field may be a password: only a hash is kept.
const hashOf = (email: string): Buffer => createHash('sha256').update(email.trim().toLowerCase()).digest();
