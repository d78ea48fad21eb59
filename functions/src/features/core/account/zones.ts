/** The time zones of an account's days, and when a newly chosen one may take over. */
import { onlyZone, withZone, type Zones } from '@cine/contract/zones/zone-history';

type Zoned = { timeZone: string; zones?: Zones };

export function zonesOf({ timeZone, zones }: Zoned): Zones {
  return zones ?? onlyZone(timeZone);
}

/** An account whose days follow a chosen zone as soon as they may. */
export function withChosenZone<Account extends Zoned>(
  account: Account,
  former: Zoned | null,
  now: number,
): Account {
  if (!former || former.timeZone === account.timeZone) return account;
  const zones = withZone(zonesOf(former), account.timeZone, now);
  if (zones.length > 1) return { ...account, zones };
  const { zones: _zones, ...rest } = account;
  return rest as Account;
}
