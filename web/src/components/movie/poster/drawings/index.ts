/** All drawings of posters, in one file for the browser. */
import animals from './animals.svg?sheet';
import landmarks from './landmarks.svg?sheet';
import machines from './machines.svg?sheet';
import outdoors from './outdoors.svg?sheet';
import places from './places.svg?sheet';
import things from './things.svg?sheet';

export const drawings = { ...animals, ...landmarks, ...machines, ...outdoors, ...places, ...things };
