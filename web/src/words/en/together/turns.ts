import type { Words } from '../../catalogues.ts';

export const turns: Words['turns'] = {
  yours: '{name}, it’s your turn',
  phone: '{name}’s turn: hand the phone over',
  remote: '{name}’s turn: hand the remote over',
  phoneDone: 'Everyone on this phone has voted',
  remoteDone: 'Everyone at this screen has voted',
  phoneHint: 'Nobody else sees your vote: it’s hidden before the next turn.',
  remoteHint: 'Everyone sees this screen while you vote. To keep it secret, vote on a phone.',
  itsMe: 'I’m {name}',
  votes: '{name} is voting',
  hide: 'Hide my vote',
  phoneSharers: 'On this phone',
  remoteSharers: 'At this screen',
  again: 'has voted: change it',
  notYet: 'hasn’t voted yet: vote',
};
