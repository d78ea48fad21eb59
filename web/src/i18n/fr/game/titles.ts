import { levelTitles } from '@cine/contract/game/level-titles/fr';

export const titles = {
  title: 'Ton titre',
  wear: 'Titre à côté de ton nom',
  bare: 'Aucun',
  own: 'Un titre à moi…',
  ownText: 'Ton titre, comme tu l’écris',
  none: 'Chaque badge gagné donne un titre à porter.',
  hint: 'Le titre se voit sur ton profil, pour ceux qui voient ton niveau. Chaque badge en donne un ; à partir du niveau {level}, tu peux écrire le tien.',
  mayBegin: 'Niveau {level, number} : tu peux repartir du niveau 1, avec une étoile à côté de ton nom.',
  begin: 'Repartir du niveau 1',
  beginTitle: 'Repartir du niveau 1 ?',
  beginHint:
    'Tu gardes tout : XP, pièces, badges, titres. Seul le niveau recommence, et une étoile s’ajoute à ton nom. On ne peut pas revenir en arrière.',
  ...levelTitles,
};
