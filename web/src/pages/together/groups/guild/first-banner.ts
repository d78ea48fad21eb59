import type { Banner } from '@cine/contract/game/guilds/banner';

export const firstBanner: Banner = {
  shape: 'swallowtail',
  pattern: 'stripe',
  colours: ['velvet', 'amber'],
  emblem: 'projector',
};
