import type { SecurityWords } from './index.ts';

export const fr: SecurityWords = {
  newDeviceSubject: 'Nouvelle connexion à ton compte Ciné-Compagnon',
  newDevice:
    'Quelqu’un s’est connecté à ton compte depuis un nouvel appareil{named, select, yes { : {device}, le {when}.} other {, le {when}.}}',
  wayAddedSubject: 'Nouveau moyen de connexion à ton compte Ciné-Compagnon',
  wayAdded:
    '{way, select, passkey {La clé d’accès « {name} »} other {{name}}} permet maintenant de se connecter à ton compte. Ajout le {when}.',
  wayRemovedSubject: 'Un moyen de connexion à ton compte Ciné-Compagnon a été retiré',
  wayRemoved:
    '{way, select, passkey {La clé d’accès « {name} »} other {{name}}} ne permet plus de se connecter à ton compte. Retrait le {when}.',
  ifYours: 'Si c’était toi, tu n’as rien à faire.',
  ifNot:
    'Sinon, déconnecte tous tes appareils, vérifie les comptes et les clés d’accès avec lesquels tu te connectes, puis change de mot de passe si tu en as un.',
  open: 'Voir mes dernières connexions',
  noPasswordSubject: 'Comment te connecter à Ciné-Compagnon',
  noPassword:
    'Quelqu’un a demandé un nouveau mot de passe pour {email}. Ton compte n’en a pas : tu te connectes avec {name}.',
  ifNotAsked: 'Si ce n’était pas toi, tu n’as rien à faire.',
  signIn: 'Me connecter',
  otherAccountSubject: 'Tu as un autre compte Ciné-Compagnon',
  otherAccount:
    'Ton adresse {email} est confirmée. Un autre compte a la même adresse : tu t’y connectes avec {name}.',
  eitherAccount:
    'Si c’est celui que tu voulais, déconnecte-toi, puis connecte-toi avec {name}. Si tu préfères garder les deux, tu n’as rien à faire.',
};
