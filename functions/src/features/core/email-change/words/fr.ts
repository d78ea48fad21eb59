import type { ChangeWords } from './index.ts';

const button = 'Confirmer ou refuser';

export const fr: ChangeWords = {
  askFormer: {
    subject: 'Changer l’adresse e-mail de ton compte ?',
    opening:
      'Quelqu’un qui est connecté à ton compte Ciné-Compagnon veut remplacer cette adresse par {email}. Rien ne change si tu ne confirmes pas ici, et la nouvelle adresse aussi.',
    button,
    note: 'Le lien est valable un jour. Si ce n’est pas toi, ouvre-le et refuse : ton compte garde cette adresse.',
  },
  askNew: {
    subject: 'Confirme ta nouvelle adresse e-mail',
    opening:
      'Quelqu’un, sans doute toi, veut se connecter à Ciné-Compagnon avec cette adresse, {email}. Rien ne change si tu ne confirmes pas.',
    button,
    note: 'Le lien est valable un jour. Si ce n’est pas toi, ouvre-le et refuse, ou ignore cet e-mail.',
  },
  done: {
    subject: 'L’adresse e-mail de ton compte a changé',
    opening:
      'Ton compte Ciné-Compagnon a maintenant l’adresse {email} : le changement a été confirmé depuis cette boîte. Tous tes appareils ont été déconnectés : reconnecte-toi avec la nouvelle adresse.',
    button,
    note: 'Si tu n’as rien confirmé, quelqu’un d’autre lit tes e-mails : change tout de suite le mot de passe de cette boîte.',
  },
  doneNew: {
    subject: 'L’adresse e-mail de ton compte a changé',
    opening:
      'Le changement que tu as confirmé est fait : ton compte Ciné-Compagnon a maintenant cette adresse, {email}.',
    button,
    note: 'Tous tes appareils ont été déconnectés : reconnecte-toi avec cette adresse.',
  },
  taken: {
    subject: 'Ton adresse e-mail n’a pas pu être changée',
    opening:
      'Le changement vers {email} a bien été confirmé, mais entre-temps un autre compte Ciné-Compagnon a pris cette adresse. Rien n’a changé.',
    button,
    note: 'Ton compte garde son adresse. Tu peux demander à passer à une autre dans les réglages.',
  },
  failed: {
    subject: 'Ton adresse e-mail n’a pas pu être changée',
    opening:
      'Le changement vers {email} a bien été confirmé, mais il n’a pas abouti. Rien n’a changé sur Ciné-Compagnon.',
    button,
    note: 'Ton compte garde son adresse. Si tu veux toujours en changer, redemande-le dans les réglages.',
  },
  refusedByFormer: {
    subject: 'Le changement d’adresse a été refusé',
    opening:
      'Le changement vers {email} a été refusé depuis l’adresse actuelle du compte. Rien n’a changé sur Ciné-Compagnon.',
    button,
    note: 'Si tu le veux toujours, redemande-le dans les réglages, et confirme depuis les deux adresses.',
  },
  refusedByNew: {
    subject: 'Le changement d’adresse a été refusé',
    opening: 'Le changement a été refusé depuis {email}. Rien n’a changé sur Ciné-Compagnon.',
    button,
    note: 'S’il y avait une faute de frappe dans ta nouvelle adresse, redemande le changement dans les réglages.',
  },
};
