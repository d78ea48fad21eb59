import { houseKit } from '../characters/classes.ts';
import { itemsOf } from './items-of.ts';

/** The plain weapon and armour that everybody begins with: the house's torch and jacket. */
export const houseItems = [
  ...itemsOf('weapon', {
    'house-torch': {
      rarity: 'common',
      offer: { kind: 'house' },
      bonuses: { strength: houseKit.weaponBonus },
      art: { shape: 'torch', colours: ['#8c2f39', '#f6dfa0'] },
      names: { fr: 'Lampe d’ouvreuse', en: 'Usherette’s Lamp', ru: 'Фонарик билетёрши' },
      descriptions: {
        fr: 'Trouve ta place dans le noir, et fait taire les bavards.',
        en: 'Finds your seat in the dark, and silences the chatterers.',
        ru: 'В темноте находит твоё место и заставляет болтунов притихнуть.',
      },
    },
  }),
  ...itemsOf('armor', {
    'house-jacket': {
      rarity: 'common',
      offer: { kind: 'house' },
      bonuses: { endurance: houseKit.armorBonus },
      art: { shape: 'uniform', colours: ['#8c2f39', '#d8b25a'] },
      names: { fr: 'Veste de la maison', en: 'House Jacket', ru: 'Форменная куртка' },
      descriptions: {
        fr: 'Deux rangs de boutons dorés, et une poche pour les tickets déchirés.',
        en: 'Two rows of brass buttons, and a pocket for torn tickets.',
        ru: 'Два ряда медных пуговиц и карман для оторванных корешков.',
      },
    },
  }),
];
