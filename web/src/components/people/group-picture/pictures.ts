import type { GroupPicture } from '@cine/contract/operations/together/groups';
import type { PaintedScene } from '../../movie/poster/painting.tsx';
import { curtain, popcorn, projector, reel, ticket } from './pictures/cinema.ts';
import { city, forest, mesa, moon, rain, stars, waves } from './pictures/outdoors.ts';

/** The pictures that a group can have. */
export const pictures: Readonly<Record<GroupPicture, PaintedScene>> = {
  mesa: { hour: 'day', hues: [60, 35], shapes: mesa() },
  rain: { hour: 'dusk', hues: [235, 255], shapes: rain() },
  stars: { hour: 'night', hues: [300, 275], shapes: stars() },
  waves: { hour: 'day', hues: [195, 235], shapes: waves() },
  city: { hour: 'night', hues: [30, 300], shapes: city() },
  forest: { hour: 'day', hues: [130, 160], shapes: forest() },
  curtain: { hour: 'dusk', hues: [18, 10], shapes: curtain() },
  reel: { hour: 'dusk', hues: [35, 50], shapes: reel() },
  popcorn: { hour: 'dusk', hues: [25, 355], shapes: popcorn() },
  ticket: { hour: 'dusk', hues: [40, 10], shapes: ticket() },
  projector: { hour: 'night', hues: [180, 210], shapes: projector() },
  moon: { hour: 'night', hues: [255, 265], shapes: moon() },
};
