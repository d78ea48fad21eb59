import { onlyZone, type Zones } from '@cine/contract/zones/zone-history';
import { useAccount } from '#data/auth/user.tsx';

/** The time zones by which the user's days are counted. */
export function useZones(): Zones {
  const { timeZone, zones = onlyZone(timeZone) } = useAccount();
  return zones;
}
