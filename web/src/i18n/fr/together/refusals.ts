export const refusals = {
  refuse: 'Plus pour nous',
  refuseOf: 'Plus pour nous : {title}',
  hint: '« {title} » quittera les listes de « {group} ». Les membres verront que ça vient de toi, et chacun pourra le faire revenir.',
  ever: 'Plus jamais',
  season: 'Pas cette saison, jusqu’au {day}',
  leftOut:
    '{count, plural, one {Sans # film dont le groupe ne veut plus.} other {Sans # films dont le groupe ne veut plus.}}',
  see: 'Les voir',
  pageHint: 'Ces films ne sont ni dans les listes de vos soirées, ni dans vos votes.',
  none: 'Plus aucun film n’est écarté.',
  by: '{name}, pour toujours',
  byUntil: '{name}, jusqu’au {day}',
  bringBack: 'Faire revenir',
  bringBackOf: 'Faire revenir « {title} »',
};
