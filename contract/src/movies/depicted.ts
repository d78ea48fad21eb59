/** What drawn posters show besides what genres suggest. */
import * as z from 'zod';
import type { MovieFacts } from './movie.ts';

/** What a drawn poster of a movie may show: subjects, and its country's code. Absent if there is none. */
export const depictsSchema = z.array(z.string()).max(4);

/** What a drawn poster can show, by TMDB's keywords. A change raises the search index's format. */
const subjects: Readonly<Record<string, string>> = {
  astronaut: 'astronaut, space mission, space travel, moon landing',
  atom: 'atomic bomb, nuclear war, physicist, mad scientist, scientist',
  balletShoe: 'ballet, ballet dancer, dancer',
  bars: 'prison, prison escape, prisoner, jail, prisoner of war, concentration camp',
  bat: 'vampire, dracula, batman',
  bear: 'bear, teddy bear, panda',
  bicycle: 'bicycle, cycling',
  bomb: 'bomb, terrorism, explosives',
  boot: 'cowboy, ranch, rancher',
  boxingGlove: 'boxing, boxer, martial arts',
  briefcase: 'spy, secret agent, lawyer, stockbroker, businessman',
  bridge: 'brooklyn new york city, san francisco california',
  cactus: 'mexico, desert',
  cake: 'restaurant, chef, cooking, birthday',
  camera: 'hollywood, filmmaking, film director, movie business, photographer',
  candle: 'nun, priest, faith',
  car: 'car chase, car race, taxi driver, race car',
  cards: 'poker, gambling, casino, gambler, con artist',
  castle: 'castle, fairy tale, medieval',
  cat: 'cat',
  cauldron: 'witch, witchcraft, potion',
  chess: 'chess',
  chest: 'treasure, treasure hunt, gold',
  circusTent: 'circus, carnival, clown',
  column: 'trial, courtroom, ancient greece',
  crown: 'princess, prince, king, queen, royalty, monarchy',
  crystalBall: 'fortune teller, prophecy, magic',
  diamond: 'diamond, jewel thief, jewelry',
  dinosaur: 'dinosaur, giant monster, kaiju',
  dog: 'dog',
  dragon: 'dragon',
  duck: 'duck, bath',
  elephant: 'elephant, safari, jungle',
  envelope: 'letter, love letter, correspondence',
  eye: 'surveillance, hypnosis, voyeurism, hallucination',
  fedora: 'mafia, gangster, organized crime, femme fatale',
  fir: 'christmas, christmas eve, santa claus',
  fish: 'fish, ocean, underwater, mermaid',
  fox: 'fox',
  ghost: 'ghost, haunting, afterlife',
  glasses: 'wine, champagne, marriage proposal',
  gravestone: 'zombie, undead, funeral, cemetery',
  guitar: 'rock band, rock music, guitarist, folk music, country music',
  hauntedHouse: 'haunted house, mansion, exorcism, demon',
  helicopter: 'vietnam war, helicopter',
  horse: 'horse, horse race',
  hourglass: 'time travel, time loop, time machine',
  house: 'suburb, neighbor, home',
  island: 'island, desert island, castaway, beach',
  jet: 'fighter pilot, fighter jet, u.s. navy',
  katana: 'samurai, ninja, sword fight, ronin',
  key: 'hotel, secret, locked room',
  knife: 'serial killer, psychopath, murderer',
  lighthouse: 'lighthouse',
  magnifier: 'detective, private detective, whodunit, investigation, sherlock holmes',
  mask: 'theatre, mask, opera, stage, superhero, actor, actress',
  megaphone: 'protest, strike, politics, election',
  microphone: 'singer, jazz singer, karaoke, radio',
  moon: 'moon, werewolf, dream',
  motorbike: 'motorcycle, biker',
  mountain: 'snow, mountain, mountaineering',
  newspaper: 'newspaper, journalist, reporter, journalism',
  palm: 'hawaii, los angeles california, miami florida, rio de janeiro',
  pencil: 'high school, teacher, boarding school, school, student',
  piano: 'pianist, piano, composer',
  plane: 'airplane, pilot, flying, aviation',
  planet: 'alien planet, space opera, outer space, space',
  pumpkin: 'halloween, slasher',
  quill: 'writer, poet, poetry, author, screenwriter, novelist',
  rabbit: 'rabbit',
  raven: 'bird, crow, raven',
  revolver: 'hitman, bounty hunter, gunslinger, gunfight',
  ring: 'wedding, marriage, divorce, engagement',
  robot: 'robot, android, cyborg, artificial intelligence',
  rocket: 'spaceship, spacecraft',
  safe: 'heist, bank robbery, robbery',
  saucer: 'alien, alien invasion, ufo, extraterrestrial',
  shark: 'shark',
  sheriffStar: 'sheriff, marshal, lawman',
  shield: 'gladiator, roman empire, ancient rome',
  ship: 'ship, pirate, sailor, sailing, shipwreck',
  skull: 'skeleton, day of the dead, cannibalism',
  spider: 'spider, spider man',
  stairs: 'class differences, basement',
  suitcase: 'immigration, immigrant, road trip, journey, exile',
  sword: 'knight, king arthur, excalibur, crusades',
  tank: 'world war ii, tank',
  poppies: 'world war i, trench warfare',
  television: 'television, tv show, reality tv',
  tent: 'camping, summer camp, wilderness',
  toyRobot: 'toy, toys, living toys',
  train: 'train, railroad, train robbery',
  tree: 'forest, nature, ecology',
  trumpet: 'jazz, jazz musician',
  violin: 'violin, violinist, orchestra',
  well: 'farm, farmer, ranch life',
  whale: 'whale',
};

const subjectOf = new Map(
  Object.entries(subjects).flatMap(([subject, keywords]) =>
    keywords.split(', ').map((keyword) => [keyword, subject]),
  ),
);

type Depicted = Pick<MovieFacts, 'keywords' | 'countries'>;

const most = 3;

/** What a list or page says of it; nothing if there is nothing. */
export function withDepicted(facts: Depicted): { depicts?: string[] } {
  const depicts = depictedIn(facts);
  return depicts.length > 0 ? { depicts } : {};
}

/** At most three subjects that a movie's keywords name, and its first country's code. */
export function depictedIn({ keywords, countries }: Depicted): string[] {
  const named = keywords.flatMap((keyword) => subjectOf.get(keyword) ?? []);
  return [...new Set(named)].slice(0, most).concat(countries.slice(0, 1));
}

/** Every subject that a poster must have a drawing of. */
export const depictableSubjects: readonly string[] = Object.keys(subjects);
