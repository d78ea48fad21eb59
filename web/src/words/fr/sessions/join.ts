export const join = {
  awaits:
    'Tu verras qui est là, ce que vous pouvez tous regarder et ce que chaque film rapporte à chacun. Personne ne voit ton adresse.',
  guestTitle: 'Viens comme tu es',
  memberHint: 'Avec un compte, tes services sont déjà là et tes défis avancent.',
  joining: 'On t’ouvre la porte…',
  wrongTitle: 'Ce code n’est pas complet',
  wrong: 'Un code a six lettres ou chiffres. Demande-le à ton hôte, ou tape-le ici.',
  refusedTitle: 'La porte reste fermée',
  ownSessions: 'Voir mes soirées',
  door: 'Tape le code que ton hôte voit sur son écran : il t’y mène, avec ton nom et tes services.',
  withAccount: 'J’ai un compte',
};
