/** Snacks, which a character holds for a day: what there is, and how long each lasts. */
import type { Locale } from '../../primitives.ts';
import { day } from '../../time.ts';
import { typesetAll } from './items-of.ts';

/** Something small that a character holds for a day, and that can be bought again. */
export type Snack = {
  /** In kebab-case; no item has the same. */
  id: string;
  price: number;
  names: Readonly<Record<Locale, string>>;
  descriptions: Readonly<Record<Locale, string>>;
};

/** How long a character holds a snack. */
export const snackLasts = day;

const rows: Readonly<Record<string, Omit<Snack, 'id'>>> = {
  'ticket-stub': {
    price: 10,
    names: { fr: 'Ticket déchiré', en: 'Torn Ticket', ru: 'Оторванный билет' },
    descriptions: {
      fr: 'La séance est passée, le souvenir reste.',
      en: 'The screening is over. The evening isn’t.',
      ru: 'Сеанс закончился, вечер — нет.',
    },
  },
  'sunflower-seeds': {
    price: 10,
    names: { fr: 'Graines de tournesol', en: 'Sunflower Seeds', ru: 'Кулёк семечек' },
    descriptions: {
      fr: 'Un cornet de papier journal. L’ouvreuse regarde ailleurs.',
      en: 'In a cone of newspaper. The usherette looks the other way.',
      ru: 'В газетном кульке. Билетёрша делает вид, что не заметила.',
    },
  },
  'salted-popcorn': {
    price: 15,
    names: { fr: 'Pop-corn salé', en: 'Salted Popcorn', ru: 'Солёный попкорн' },
    descriptions: {
      fr: 'Fini avant la fin des bandes-annonces, comme toujours.',
      en: 'Gone before the trailers are, as ever.',
      ru: 'Кончается раньше трейлеров. Как всегда.',
    },
  },
  'choc-ice': {
    price: 15,
    names: { fr: 'Esquimau de l’entracte', en: 'Interval Choc Ice', ru: 'Эскимо в антракте' },
    descriptions: {
      fr: 'Il craque au premier silence du film.',
      en: 'Cracks in the first quiet moment of the film.',
      ru: 'Хрустит в самую тихую минуту фильма.',
    },
  },
  'fizzy-lemonade': {
    price: 18,
    names: { fr: 'Limonade à la paille', en: 'Lemonade with a Straw', ru: 'Лимонад с трубочкой' },
    descriptions: {
      fr: 'Pour aspirer bruyamment au moment du baiser.',
      en: 'For slurping right through the kiss.',
      ru: 'Чтобы громко хлюпнуть во время поцелуя.',
    },
  },
  'sweet-popcorn': {
    price: 20,
    names: { fr: 'Pop-corn caramel', en: 'Toffee Popcorn', ru: 'Карамельный попкорн' },
    descriptions: {
      fr: 'Le grand modèle. On avait dit qu’on partageait.',
      en: 'The large one. We did say we’d share.',
      ru: 'Большое ведро. Договаривались же делиться.',
    },
  },
  'glass-of-tea': {
    price: 22,
    names: { fr: 'Thé du train de nuit', en: 'Night Train Tea', ru: 'Чай в подстаканнике' },
    descriptions: {
      fr: 'Servi brûlant, avec un suspect dans chaque compartiment.',
      en: 'Served scalding, with a suspect in every compartment.',
      ru: 'Горячий, и в каждом купе по подозреваемому.',
    },
  },
  'diner-milkshake': {
    price: 28,
    names: { fr: 'Milk-shake du diner', en: 'Diner Milkshake', ru: 'Молочный коктейль' },
    descriptions: {
      fr: 'Le prix fait discuter pendant toute une scène.',
      en: 'Its price is good for a whole scene of talk.',
      ru: 'О его цене можно проговорить целую сцену.',
    },
  },
  'cherry-pie': {
    price: 32,
    names: { fr: 'Part de tarte aux cerises', en: 'Slice of Cherry Pie', ru: 'Кусок вишнёвого пирога' },
    descriptions: {
      fr: 'Avec un sacré bon café, au bord de la forêt.',
      en: 'Goes with strong coffee, at the edge of the woods.',
      ru: 'К крепкому кофе, на опушке леса.',
    },
  },
  'opening-night-roses': {
    price: 40,
    names: { fr: 'Bouquet de première', en: 'First-Night Bouquet', ru: 'Букет на премьеру' },
    descriptions: {
      fr: 'À lancer vers la scène, ou à garder contre soi.',
      en: 'To be thrown at the stage, or kept close.',
      ru: 'Бросить на сцену — или оставить себе.',
    },
  },
};

export const snacks: readonly Snack[] = Object.entries(rows).map(([id, { price, names, descriptions }]) => ({
  id,
  price,
  names: typesetAll(names),
  descriptions: typesetAll(descriptions),
}));

const byId = new Map(snacks.map((snack) => [snack.id, snack]));

export function findSnack(id: string): Snack | null {
  return byId.get(id) ?? null;
}
