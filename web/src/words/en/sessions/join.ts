import type { Words } from '../../index.tsx';

export const join: Words['join'] = {
  awaits:
    'You’ll see who’s here, what you can all watch and what each movie earns you. Nobody sees your address.',
  guestTitle: 'Come in without an account',
  memberHint: 'With an account, your services are already there and your challenges move forward.',
  joining: 'Opening the door…',
  wrongTitle: 'This code is incomplete',
  wrong: 'It takes six letters or digits. Ask your host for the code, or type it here.',
  unknownTitle: 'This code leads to no movie night',
  refusedTitle: 'The door stays closed',
  ownSessions: 'See my movie nights',
  door: 'Type the code on your host’s screen: you come in with your name and services.',
  withAccount: 'I have an account',
};
