/** The kinds of things that can be shared, by name. */
import type { ShareKind } from '@cine/contract/operations/faces/sharing';
import { badge } from './badge-service.ts';
import { challenge } from './challenge-service.ts';
import { collection } from './collection-service.ts';
import { credits } from './credits-service.ts';
import type { Kind } from './definition.ts';
import { duel } from './duel-service.ts';
import { player } from './player-service.ts';
import { poll } from './poll-service.ts';
import { taste } from './taste-service.ts';
import { year } from './year-service.ts';

const kinds: { [Name in ShareKind]: Kind<Name> } = {
  credits,
  taste,
  challenge,
  poll,
  year,
  collection,
  player,
  badge,
  duel,
};

export function kindOf<Name extends ShareKind>(name: Name): Kind<Name> {
  return kinds[name];
}
