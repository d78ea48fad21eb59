import type { Words } from '../index.tsx';

export const outbox: Words['outbox'] = {
  waiting: '{count, plural, one {# action waits to be sent} other {# actions wait to be sent}}',
  refused: '{count, plural, one {# action refused} other {# actions refused}}',
  sent: 'All is sent.',
  hint: 'They leave in order as soon as there is a network and the page is open. You may close it: nothing is lost.',
  settings: 'Settings: {what}',
  watched: 'Watched: {about}',
  notWatched: 'Not watched after all: {about}',
  joined: 'Challenge taken on: {about}',
  abandoned: 'Challenge given up: {about}',
  presence: 'Who is here tonight',
  thing: 'untitled',
  drop: 'Do not send',
  dropNamed: 'Do not send: {what}',
  retryNamed: 'Try again: {what}',
  newVersion: 'A new version is ready.',
  takeNewVersion: 'Use it',
  saving: 'Saving…',
  saved: 'Saved',
  kept: 'Kept on this device, leaves with the network',
};
