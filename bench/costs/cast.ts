import { playerOf } from '../../functions/test/scenarios/cast.ts';
import type { Cast } from '../../functions/test/scenarios/scene.ts';
import { newName, type Stage } from './row.ts';

/** A friend has no account yet, as few scenes need one. */
export function newCast({ userOf, confirm }: Stage): Cast {
  const host = userOf(newName());
  confirm(host.uid);
  const newGuest = () => playerOf(userOf(newName(), { guest: true }), { guest: true });
  return {
    host: playerOf(host),
    friend: playerOf(userOf(newName())),
    guest: newGuest(),
    screen: newGuest(),
    operator: playerOf(userOf(newName(), { operator: true }), { operator: true }),
  };
}
