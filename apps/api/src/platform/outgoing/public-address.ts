import { BlockList, isIP } from 'node:net';

/** Blocks that lead into our own machine or network, or to nobody in particular (IANA special-purpose registries). */
const INNER = blocksOf('ipv4', [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  '224.0.0.0/3',
]);
/** Of IPv6 only global unicast is outside, less documentation, tunnels and other reserved blocks. */
const GLOBAL_V6 = blocksOf('ipv6', ['2000::/3']);
const RESERVED_V6 = blocksOf('ipv6', ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);

function blocksOf(family: 'ipv4' | 'ipv6', networks: readonly string[]): BlockList {
  const blocks = new BlockList();
  for (const network of networks) {
    const [address, bits] = network.split('/') as [string, string];
    blocks.addSubnet(address, Number(bits), family);
  }
  return blocks;
}

/** Whether an IP address belongs to the public internet: nothing of this machine or its networks answers there. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !INNER.check(address, 'ipv4');
  // IPv4 in IPv6 clothes and NAT64 are outside of 2000::/3, and so refused.
  return version === 6 && GLOBAL_V6.check(address, 'ipv6') && !RESERVED_V6.check(address, 'ipv6');
}
