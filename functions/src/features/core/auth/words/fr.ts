import type { SignInWords } from './index.ts';

export const fr: SignInWords = {
  subject: 'Nouvelle connexion à ton compte Ciné-Compagnon',
  what: 'Quelqu’un s’est connecté à ton compte depuis un nouvel appareil{named, select, yes { : {device}, le {when}.} other {, le {when}.}}',
  ifYours: 'Si c’était toi, tu n’as rien à faire.',
  ifNot:
    'Sinon, déconnecte tous tes appareils, vérifie les comptes et les clés d’accès avec lesquels tu te connectes, puis change de mot de passe si tu en as un.',
  open: 'Voir mes dernières connexions',
};
