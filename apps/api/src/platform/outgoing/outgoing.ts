import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.js';
import { isPublicAddress } from './public-address.js';
import { publicLookup } from './public-lookup.js';
import { refusedAddress } from './refused-address.js';

const TIMEOUT_MS = 10_000;
const LONGEST_URL = 2_000;
const INNER_NAMES = /(^|\.)(localhost|local|internal)\.?$/i;
const SCHEMES = { 'http:': plainRequest, 'https:': tlsRequest } as const;

export interface OutgoingPost {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Requests of ours to addresses that people give us. They reach the public internet, and inside only the hosts that
 * `OUTGOING_HOSTS` names: what a name resolves to is judged, and connected to, at the moment of the request. Redirects are
 * not followed.
 */
@Injectable()
export class Outgoing {
  constructor(private readonly config: Config) {}

  /** @throws InvalidError `outgoing.address` when the address is none that may be asked, as far as it can be told now. */
  check(text: string): URL {
    const url = text.length <= LONGEST_URL && URL.canParse(text) ? new URL(text) : null;
    if (!url || !(url.protocol in SCHEMES)) throw refusedAddress(text, 'it must begin with http:// or https://');
    if (url.username || url.password) throw refusedAddress(text, 'it must not hold a password');
    if (this.isAllowedHost(url.hostname)) return url;
    const host = bareHost(url);
    const isInner = isIP(host) ? !isPublicAddress(host) : INNER_NAMES.test(host);
    if (isInner) throw refusedAddress(text, 'it leads into the server’s own network');
    return url;
  }

  /**
   * @returns The status of the answer; its body is not read.
   * @throws InvalidError `outgoing.address`; Error when nobody answers within ten seconds.
   */
  post({ url: text, body, headers }: OutgoingPost): Promise<number> {
    const url = this.check(text);
    return new Promise((resolve, reject) => {
      const sent = SCHEMES[url.protocol as keyof typeof SCHEMES](
        url,
        {
          method: 'POST',
          headers: { ...headers, 'content-length': Buffer.byteLength(body) },
          signal: AbortSignal.timeout(TIMEOUT_MS),
          // No connection of an earlier request, whose address was judged then.
          agent: false,
          ...(this.isAllowedHost(url.hostname) ? {} : { lookup: publicLookup() }),
        },
        (response) => {
          response.destroy();
          resolve(response.statusCode!);
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  private isAllowedHost(host: string): boolean {
    return this.config.outgoingHosts.includes(host.toLowerCase());
  }
}

const bareHost = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');
