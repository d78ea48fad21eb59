export const refusals = {
  refuse: 'Not again for us',
  refuseOf: 'Not again for us: {title}',
  hint: '“{title}” will leave the lists of “{group}”. The members see that it was you, and any of them can bring it back.',
  ever: 'Never again',
  season: 'Not this season, until {day}',
  leftOut:
    '{count, plural, one {Leaving out # movie that the group doesn’t want again.} other {Leaving out # movies that the group doesn’t want again.}}',
  see: 'See them',
  pageHint: 'These movies aren’t in the lists of your movie nights and votes.',
  none: 'No movies are left out any more.',
  by: '{name}, for good',
  byUntil: '{name}, until {day}',
  bringBack: 'Bring back',
  bringBackOf: 'Bring back “{title}”',
};
