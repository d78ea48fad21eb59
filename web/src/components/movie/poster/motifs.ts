/** What stands on a poster, by the movie's genres, and on its horizon, by its country. */
import type { GenreName } from '@cine/contract/movies/tmdb-codes';

/**
 * The drawings of each genre, from what says most about a movie to what says least: a western is one before
 * a drama.
 */
export const motifsOf: Readonly<Record<GenreName, string>> = {
  Western:
    'cactus horseshoe sheriffStar boot cowboyHat steerSkull wheel saloon revolver train horse campfire',
  War: 'helmet tank medal poppies dove plane parachute jet',
  Horror: 'hauntedHouse skull ghost pumpkin hand gravestone bat spider raven candle cauldron knife',
  'Science Fiction': 'rocket saucer robot astronaut planet satellite atom portal raygun towers eye hourglass',
  Animation:
    'whale fox paperBoat teapot mushroom toyRobot balloonBasket owl rabbit fish pencil elephant kite moon',
  Music: 'guitar record microphone trumpet violin drum piano',
  Fantasy: 'castle dragon wand crystalBall genieLamp crown sword key moon portal owl cauldron',
  Documentary: 'camera globe projector tree mountain whale satellite newspaper',
  History: 'column quill crown shield hourglass sword bell horse',
  Mystery: 'magnifier keyhole key mask raven pocketWatch lantern door owl telephone',
  Crime: 'revolver fedora handcuffs safe cards diamond streetLamp briefcase car matchstick',
  Thriller: 'keyhole knife telephone eye briefcase matchstick target chess stairs raven bridge suitcase',
  Action: 'helicopter motorbike car bomb boxingGlove bolt katana jet parachute target shield',
  Adventure: 'ship compass mountain chest tent palm anchor island balloonBasket elephant lantern campfire',
  Family: 'kite rockingHorse bicycle house dog cat gift teapot bear rabbit balloonBasket duck',
  Comedy: 'bowlerHat banana duck cake cocktail popcorn sunglasses bowTie flamingo megaphone telephone',
  Romance: 'rose heartBalloon ring glasses swans bench envelope flower balletShoe bicycle moon',
  'TV Movie': 'television camera bench telephone',
  Drama:
    'umbrella chair candle suitcase envelope tree door lighthouse pocketWatch piano flower bridge stairs paperBoat',
};

/** Genres that a poster always shows; others share their motifs with the movie’s further genres. */
export const always: ReadonlySet<GenreName> = new Set(['Western', 'War', 'Horror']);

const landmarks: Readonly<Record<string, string>> = {
  eiffel: 'FR BE LU MC',
  clockTower: 'GB',
  pagoda: 'JP',
  tower: 'IT GR HR',
  onionDomes: 'RU SU UA BY BG RS',
  gate: 'DE AT CH PL CZ XC XG HU RO',
  windmill: 'NL ES PT LV LT EE',
  domes: 'IN PK BD IR TR EG MA LB SA AE IL TN DZ',
  curvedGate: 'CN HK TW KR TH VN',
  woodenChurch: 'SE NO DK FI IS',
  pyramid: 'MX PE GT CO',
  sugarloaf: 'BR AR CL UY CU',
  roundTower: 'IE',
  shells: 'AU NZ',
};

/** Genres whose places aren't a country's cities. */
const elsewhere: ReadonlySet<string> = new Set(['Fantasy', 'Animation', 'Adventure', 'History', 'War']);

/** The drawing on the horizon of a movie from a country, if that has one. */
export function landmarkOf(country: string, genres: readonly string[]): string | null {
  if (genres.includes('Western')) return 'mesa';
  if (country === 'US' || country === 'CA')
    return genres.some((genre) => elsewhere.has(genre)) ? null : 'skyscraper';
  return Object.entries(landmarks).find(([, codes]) => codes.includes(country))?.[0] ?? null;
}
