import type { Banner } from '@cine/contract/game/guilds/banner';

/** The banner with which the form begins. */
export const firstBanner: Banner = {
  shape: 'swallowtail',
  pattern: 'stripe',
  colours: ['velvet', 'amber'],
  emblem: 'projector',
};
