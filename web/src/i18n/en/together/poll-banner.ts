export const pollBanner = {
  label: 'Choosing by vote',
  start: 'Start a vote',
  vote: 'Vote',
  options: 'Options',
  optionsOf: 'Options for the vote',
  nominating: 'A vote is coming up: suggest movies',
  open: 'A vote is under way: have your say',
  won: 'The vote is over: “{title}” wins',
  nothing: 'The vote is over, with no movie this time',
  nominationsLeft:
    '{count, plural, =0 {You have no suggestions left.} one {You can suggest # more movie.} other {You can suggest # more movies.}}',
  nominate: 'Suggest',
  nominateIt: 'Suggest “{title}”',
  isUp: '“{title}” is up for the vote',
  inPoll: 'It’s up',
};
