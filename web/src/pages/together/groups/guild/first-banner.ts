import type { Banner } from '@cine/contract/game/guilds/banner';

/** What a new guild's banner begins with. */
export const firstBanner: Banner = {
  shape: 'swallowtail',
  pattern: 'stripe',
  colours: ['velvet', 'amber'],
  emblem: 'projector',
};
