import { domainToASCII } from 'node:url';

const gmail = 'gmail.com';
const namesOfGmail: readonly string[] = [gmail, 'googlemail.com'];

/**
 * The mailbox that an address leads to. Case, what follows a plus sign, and how a domain's letters are
 * written make no other one; nor do Gmail's dots.
 */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@');
  const [tagless = ''] = address.slice(0, at).normalize().toLowerCase().split('+');
  const host = address
    .slice(at + 1)
    .normalize()
    .toLowerCase()
    .replace(/\.$/, '');
  const domain = domainToASCII(host) || host;
  return namesOfGmail.includes(domain) ? `${tagless.replaceAll('.', '')}@${gmail}` : `${tagless}@${domain}`;
}
