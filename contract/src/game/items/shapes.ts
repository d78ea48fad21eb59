/** The shapes in which items of each category are drawn. */
import type { ItemCategory } from './item.ts';

/** Items of one shape differ by two colours, the first of which covers more. */
export const itemShapes = {
  weapon: [
    // A straight stage sword with a round pommel; the second colour is hilt and grip.
    'sword',
    // A usherette's pocket torch, lit; the second colour is its beam.
    'torch',
    // A long pole held like a lance, with a furry microphone at its end in the second colour.
    'boom-pole',
    // A director's cone to shout through; the second colour is its rim and grip.
    'megaphone',
    // A folded camera tripod held like a three-pronged staff; the second colour is its head and feet.
    'tripod',
    // A film reel to throw, with a loose end of film in the second colour.
    'film-reel',
    // A cream pie on a flat hand; the second colour is the cream.
    'cream-pie',
    // A furled umbrella with a crook; the second colour is crook and tip.
    'umbrella',
    // A coiled rope with its loop open; the second colour is its binding.
    'lasso',
    // A film spotlight with barn doors, carried on the forearm; the second colour is its light.
    'spotlight',
  ],
  armor: [
    // An usher's short jacket; the second colour is two rows of buttons and the cuffs.
    'uniform',
    // A bib apron with a big pocket; the second colour is straps and pocket.
    'apron',
    // A belted long coat with its collar up; the second colour is belt and lining.
    'trench-coat',
    // A short leather jacket with lapels; the second colour is zip and studs.
    'jacket',
    // A dinner jacket over a shirt front, which has the second colour.
    'tuxedo',
    // Plates over chest and shoulders, as in epics; the second colour is rivets and straps.
    'breastplate',
    // A long cape clasped at the neck; the second colour is its lining and clasp.
    'cape',
    // A padded spacesuit; the second colour is seams and the panel on the chest.
    'spacesuit',
    // A big clapperboard worn on the arm like a shield; the second colour is its stripes.
    'clapper-shield',
  ],
  helmet: [
    // A page's round cap with a chin strap; the second colour is strap and braid.
    'pillbox',
    // A flat cap worn back to front; the second colour is its lining.
    'flat-cap',
    // A bowler; the second colour is its ribbon.
    'bowler',
    // A hat with a wide brim, for the range or for rain at night; the second colour is its band.
    'wide-hat',
    // A sound engineer's big headphones; the second colour is the ear pads.
    'headphones',
    // A striped popcorn bucket upside down, some corn still in the hair; the second colour is its stripes.
    'popcorn-bucket',
    // An antique helmet with cheek guards; the second colour is its crest of hair.
    'crested-helmet',
    // A glass bowl on a collar; the second colour is the collar and what the glass reflects.
    'space-helmet',
    // A tall pointed hat with a soft tip; the second colour is its band and edge.
    'pointed-hat',
    // A crown of small light bulbs, like a marquee's; the second colour is the bulbs.
    'crown',
  ],
  accessory: [
    // A ring, shown large on the hand; the second colour is its stone.
    'ring',
    // Glasses with square frames; the second colour is the lenses.
    'glasses',
    // A domino mask over the eyes; the second colour is its edge.
    'mask',
    // A bow tie; the second colour is its dots.
    'bow-tie',
    // A long scarf whose end flies behind; the second colour is fringe and stripes.
    'scarf',
    // A cord round the neck with something flat hanging from it, a pass or a lens, in the second colour.
    'lanyard',
    // A round watch on a chain; the second colour is its face.
    'pocket-watch',
    // A folded director's chair carried on the back; the second colour is its canvas.
    'folding-chair',
    // Two wings of feathers on a visible harness; the second colour is their tips.
    'wings',
    // A halo of projector light behind the whole figure; the second colour is the dust dancing in it.
    'aura',
  ],
  pet: [
    // A sitting cat; the second colour is collar and eyes.
    'cat',
    // A small dog, head askew; the second colour is its kerchief.
    'dog',
    // A mouse that holds a piece of popcorn; the second colour is ears and tail.
    'mouse',
    // An owl with round eyes; the second colour is eyes and belly.
    'owl',
    // A parrot on the shoulder; the second colour is wing and tail.
    'parrot',
    // A small robot of tin, square, on three wheels; the second colour is its lamps.
    'robot',
    // A ghost under a bed sheet, which floats; the second colour is its glow.
    'ghost',
    // A dragon of the size of a dog, in rubber, with a visible zip; the second colour is belly and zip.
    'dragon',
    // A tumbleweed that rolls along; the second colour is its shadows and one small flower.
    'tumbleweed',
  ],
} as const satisfies Readonly<Record<ItemCategory, readonly string[]>>;
