import { onlyZone, type Zones } from '@cine/contract/zones/zone-history';
import { useAccount } from '#data/auth/user.tsx';

export function useZones(): Zones {
  const { timeZone, zones = onlyZone(timeZone) } = useAccount();
  return zones;
}
