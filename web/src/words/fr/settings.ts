export const settings = {
  theme: 'Thème',
  dark: 'Sombre',
  light: 'Clair',
  system: 'Comme l’appareil',
  unverified: '{email} n’est pas encore vérifiée : ouvre le lien que nous t’avons envoyé.',
  sendAgain: 'Renvoyer le lien',
  verifiedNow: 'C’est fait',
  sent: 'Un lien vient de partir pour {email}.',
};
