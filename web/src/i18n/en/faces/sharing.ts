export const sharing = {
  share: 'Share',
  copy: 'Copy link',
  copied: 'Copied.',
  share_credits: 'Share the link',
  share_taste: 'Share',
  share_poll: 'Share',
  share_challenge: 'Share',
  share_year: 'Share',
  share_collection: 'Share',
  title_credits: 'The movie night’s link',
  title_taste: 'The link to your taste',
  title_poll: 'The link to the result',
  title_challenge: 'The challenge’s link',
  title_year: 'The link to your year',
  title_collection: 'The link to the collection',
  hint_credits:
    'Anybody who has this link sees what you watched and your name, without an account. The others appear by their initials, unless they chose to show their names.',
  hint_taste:
    'Anybody who has this link sees your name, your favourite genres, how many movies you’ve rated and your average, without an account.',
  hint_poll:
    'Anybody who has this link sees which movie won and why, without an account. A secret vote shows nobody; in an open one your name is there, and the others appear by their initials, unless they chose to show their names.',
  hint_challenge:
    'Anybody who has this link sees the challenge and your name, without an account, and can take it on.',
  hint_year:
    'Anybody who has this link sees your name, your totals of the year, your genres and your favourite movie, without an account. Nobody else is named.',
  hint_collection:
    'Anybody who has this link sees the collection’s name, some of its movies and your name, without an account. What you wrote beside the movies stays with you.',
  make: 'Create the link',
  renew: 'Bring up to date',
  end: 'Switch the link off',
  ended: 'The link is off: within a minute it stops working.',
  link: 'Link to share',
  elsewhere: 'Send by',
  scan: 'A code to scan',
  qr: 'QR code of the link',
  picture: 'The picture that people see when you send them the link',
  mail: 'An e-mail',
  text_year: 'My {year} in movies',
  text_collection: 'My movie collection: {title}',
  text_credits: 'Our movie night: {titles}',
  text_poll: 'Our movie vote: {title}',
  text_taste: 'My taste in movies',
};
