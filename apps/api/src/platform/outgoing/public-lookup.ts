import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.js';
import { refusedAddress } from './refused-address.js';

/** Resolves a name and refuses it when any of its addresses is inside: one of them might be connected to. */
export const publicLookup =
  (resolve: typeof lookup = lookup): LookupFunction =>
  (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      const inner = error ? undefined : addresses.find(({ address }) => !isPublicAddress(address));
      if (error) callback(error, '', 0);
      else if (inner)
        callback(refusedAddress(host, `it leads to ${inner.address}, inside the server’s own network`), '', 0);
      else if (options.all) callback(null, addresses);
      else callback(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
