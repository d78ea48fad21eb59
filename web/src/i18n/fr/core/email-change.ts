export const emailChange = {
  title: 'Changement d’adresse',
  incomplete: 'Ce lien est incomplet. Ouvre-le à nouveau depuis l’e-mail.',
  ask_former:
    'Quelqu’un qui est connecté à ton compte veut se connecter avec {email} au lieu de cette adresse. C’est toi ?',
  ask_new: 'Quelqu’un veut se connecter à Ciné-Compagnon avec {email}. C’est toi ?',
  unfinished:
    'Tout est confirmé, mais le passage à {email} n’a pas abouti. On réessaie dans l’heure, ou tu peux le faire maintenant.',
  askHint:
    'L’adresse change quand tout est confirmé. Tous tes appareils seront alors déconnectés : reconnecte-toi avec la nouvelle.',
  confirm: 'Oui, la changer',
  refuse: 'Ce n’est pas moi',
  confirmed_former: 'Merci. Il reste à confirmer depuis {email} : ouvre l’e-mail qu’on y a envoyé.',
  confirmed_new: 'Merci. Il reste à confirmer depuis ton adresse actuelle : ouvre l’e-mail qu’on y a envoyé.',
  done: 'C’est fait. Tu te connectes désormais avec {email}.',
  over_taken: 'Un autre compte a déjà l’adresse {email}. Rien n’a changé.',
  over_failed:
    'Le passage à {email} n’a pas abouti : le compte garde son adresse. Tu peux redemander le changement dans les réglages.',
  'over_refused-by-former': 'C’est refusé : le compte garde son adresse.',
  'over_refused-by-new': 'C’est refusé : {email} ne devient pas l’adresse du compte.',
  beware:
    'Si tu n’as rien demandé, quelqu’un d’autre est connecté à ton compte. Change ton mot de passe dans les réglages, et déconnecte tous tes appareils.',
  pending: 'Ton adresse deviendra {email} une fois tout confirmé. Les liens sont valables un jour.',
  awaits: 'Il reste à confirmer depuis {email}.',
  cancel: 'Annuler le changement',
  own_confirmed: 'Tout est confirmé : ton adresse devient {email} dans l’heure.',
  own_taken: 'Un autre compte a déjà l’adresse {email} : la tienne reste.',
  own_failed: 'Le passage à {email} n’a pas abouti : ton adresse reste. Tu peux redemander le changement.',
  'own_refused-by-former':
    'Le changement vers {email} a été refusé depuis ton adresse actuelle. Rien n’a changé.',
  'own_refused-by-new': 'Le changement a été refusé depuis {email}. Rien n’a changé.',
};
