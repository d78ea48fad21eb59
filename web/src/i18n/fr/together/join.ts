export const join = {
  awaits:
    'Tu verras qui est là, ce que vous pouvez tous regarder et ce que chaque film vous rapporte. Personne ne voit ton adresse e-mail.',
  guestTitle: 'Entre sans compte',
  memberHint: 'Avec un compte, tes services sont déjà là et tes défis avancent.',
  joining: 'On t’ouvre la porte…',
  wrongTitle: 'Ce code est incomplet',
  wrong: 'Il faut six lettres ou chiffres. Demande le code à ton hôte, ou tape-le ici.',
  unknownTitle: 'Ce code ne mène à aucune soirée',
  refusedTitle: 'La porte reste fermée',
  ownSessions: 'Voir mes soirées',
  door: 'Tape le code affiché sur l’écran de ton hôte, puis ton nom et tes services.',
  withAccount: 'J’ai un compte',
  keepPromise:
    'Tes films, tes XP, tes défis et tes notes passent de l’autre téléphone à ton compte, avec ta place dans la soirée.',
  keepNeedsAccount: 'Il te faut un compte. Tu en as un ? Connecte-toi.',
  wasItYou: 'C’était bien toi ?',
  keepTo: 'Ce que tu as fait sur l’autre téléphone passe sur le compte de {name}.',
  itWasMe: 'Oui, c’était moi',
  kept: 'C’est gardé',
  notKept: 'Ce code ne marche plus',
  keepMissing: 'Il manque le code',
  keepMissingHint: 'Vise le code affiché sur l’autre téléphone avec l’appareil photo du tien.',
};
