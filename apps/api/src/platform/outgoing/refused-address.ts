import { InvalidError } from '@needfinder/domain';

const LONGEST_SHOWN = 200;

export const refusedAddress = (address: string, why: string) =>
  new InvalidError('outgoing.address', `${address.slice(0, LONGEST_SHOWN)} cannot be called: ${why}`);
