import { InvalidError } from '@needfinder/domain';

/** @throws InvalidError when this cannot be an address. That it belongs to somebody is proved elsewhere. */
export function requireEmail(email: string): void {
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw new InvalidError('account.email', `"${email}" is not an email address`);
}
