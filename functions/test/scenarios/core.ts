import { setTimeout as delay } from 'node:timers/promises';
import { type CustomMovieDocument, customMovieDocument } from '@cine/contract/documents/custom-movies';
import * as account from '@cine/contract/operations/core/account';
import * as ai from '@cine/contract/operations/core/ai';
import * as auth from '@cine/contract/operations/core/auth';
import { listBadges } from '@cine/contract/operations/core/badges';
import * as emailChange from '@cine/contract/operations/core/email-change';
import * as identities from '@cine/contract/operations/core/identities';
import * as jobs from '@cine/contract/operations/core/jobs';
import * as notifications from '@cine/contract/operations/core/notifications';
import * as passkeys from '@cine/contract/operations/core/passkeys';
import * as players from '@cine/contract/operations/core/players';
import * as tokens from '@cine/contract/operations/core/tokens';
import { refusePromotion } from '@cine/contract/operations/movies/custom-movies';
import { removeDatesAnswer } from '@cine/contract/operations/together/dates';
import { requestFriend } from '@cine/contract/operations/together/friends';
import { closeSession } from '@cine/contract/operations/together/sessions';
import { newPasskey } from '../passkey.ts';
import { accountOf, device, mailedCode, newcomer, samplePassword } from './samples.ts';
import { type Player, plain, type Scene, scene } from './scene.ts';

export const coreScenes: readonly Scene[] = [
  scene(account.setUpAccount, 'host', [], (_, { host }) => accountOf(host, 'Vera')),
  ...plain(account.showAccount, listBadges, players.showPlayer, players.listLedger),
  // Whoever signs in in the same second stays signed in.
  scene(account.signOutEverywhere, 'friend', [], () => ({})),
  scene(account.endSignIns, 'operator', [auth.registerUser], ([{ user }]) => ({ uid: user.id }), [
    auth.logIn,
    auth.refreshSignIn,
    auth.resetPassword,
  ]),
  scene(account.updateAccount, 'host', [], () => ({ displayName: 'Véra' })),
  scene(
    account.mergeGuest,
    'host',
    [refusePromotion],
    async ([movie], { guest }) => {
      // A merge that takes the movie meanwhile makes its task try again, half a minute later.
      await onceRepointed(guest, movie.movieId);
      return { guestToken: await guest.idToken() };
    },
    [closeSession, removeDatesAnswer],
  ),
  ...plain(identities.listSignInProviders),
  scene(identities.enter, 'host', [], async (_, { host }) => ({
    ...(await host.comeBack('yandex')),
    apart: true,
  })),
  scene(identities.linkIdentity, 'host', [], (_, { host }) => host.comeBack('tid')),
  scene(identities.listIdentities, 'host', [identities.linkIdentity], () => ({})),
  scene(
    identities.unlinkIdentity,
    'host',
    [identities.linkIdentity],
    async ([{ identity }], { host }) => {
      // Another way in.
      await host.call(identities.linkIdentity, await host.comeBack('vk'));
      return { id: identity.id };
    },
    [identities.listIdentities],
  ),
  scene(passkeys.beginPasskey, 'host', [], () => ({})),
  scene(passkeys.addPasskey, 'host', [passkeys.beginPasskey], ([{ options }]) => ({
    name: 'Phone',
    ...newPasskey().make(options),
  })),
  scene(passkeys.listPasskeys, 'host', [passkeys.addPasskey], () => ({})),
  scene(passkeys.renamePasskey, 'host', [passkeys.addPasskey], ([{ passkey }]) => ({
    id: passkey.id,
    name: 'Key ring',
  })),
  scene(passkeys.enterByPasskey, 'host', [], async (_, { host }) => {
    const passkey = newPasskey();
    const { options } = await host.call(passkeys.beginPasskey, {});
    await host.call(passkeys.addPasskey, { name: 'Tablet', ...passkey.make(options) });
    return passkey.answer(await host.askForPasskey());
  }),
  scene(
    passkeys.removePasskey,
    'host',
    [passkeys.addPasskey],
    async ([{ passkey }], { host }) => {
      // Another way in.
      await host.call(identities.linkIdentity, await host.comeBack('vk'));
      return { id: passkey.id };
    },
    [passkeys.listPasskeys, passkeys.renamePasskey],
  ),
  scene(tokens.createToken, 'host', [], () => ({ name: 'Shortcuts', scope: 'act', days: 90 })),
  scene(tokens.listTokens, 'host', [tokens.createToken], () => ({})),
  scene(tokens.revokeToken, 'host', [tokens.createToken], ([{ token }]) => ({ id: token.id }), [
    tokens.listTokens,
  ]),
  // Nobody reaches level 100 here; that they have no star yet is fine.
  scene(players.beginAgain, 'host', [], () => ({ star: 0, confirmed: true })),
  scene(jobs.startJob, 'operator', [], () => ({ job: 'trending' })),
  scene(jobs.listJobRuns, 'operator', [jobs.startJob], ([{ run }]) => ({ job: run.job })),
  scene(jobs.showJobRun, 'operator', [jobs.startJob], ([{ run }]) => ({ runId: run.id })),
  scene(jobs.cancelJob, 'operator', [jobs.startJob], ([{ run }]) => ({ runId: run.id }), [jobs.showJobRun]),
  ...plain(
    notifications.listNotifications,
    notifications.markAllRead,
    notifications.showNotificationSettings,
  ),
  scene(notifications.markRead, 'host', [requestFriend], async (_, { host }) => ({
    notificationId: await firstNotificationOf(host),
  })),
  scene(notifications.changeNotificationSettings, 'host', [], () => ({
    kinds: { 'offer-checked': { push: false } },
    quietHours: { from: '22:00', until: '08:00' },
  })),
  scene(notifications.addDevice, 'host', [], () => device),
  scene(notifications.removeDevice, 'host', [notifications.addDevice], ([{ deviceId }]) => ({ deviceId })),
  ...plain(auth.showSignedIn),
  scene(auth.registerUser, 'host', [], () => newcomer()),
  scene(auth.logIn, 'host', [auth.registerUser], ([{ user }]) => ({
    email: user.email!,
    password: samplePassword,
  })),
  scene(auth.refreshSignIn, 'host', [auth.registerUser], ([registered]) => ({
    refresh_token: registered.refresh_token,
  })),
  scene(auth.signInByGoogle, 'host', [], (_, { host }) => host.idTokenBy('google')),
  scene(auth.signInByApple, 'host', [], (_, { host }) => host.idTokenBy('apple')),
  scene(auth.forgetPassword, 'host', [], () => ({ email: newcomer().email })),
  scene(
    auth.resetPassword,
    'host',
    [auth.registerUser],
    async ([{ user }]) => ({ token: await mailedCode(user.email!), password: `new ${samplePassword}` }),
    [auth.logIn, auth.refreshSignIn],
  ),
  scene(auth.logOut, 'friend', [], () => ({})),
  ...plain(emailChange.showEmailChange),
  scene(emailChange.changeEmail, 'host', [], () => ({ email: newcomer().email })),
  scene(
    emailChange.answerEmailChange,
    'host',
    [emailChange.changeEmail],
    async ([{ change }], { host }) => {
      const token = await mailedToken(host, change.formerEmail!);
      await host.call(emailChange.answerEmailChange, { token, answer: 'confirm' });
      return { token: await mailedToken(host, change.email), answer: 'confirm' };
    },
    // A new address ends the tokens, the sign-in by which ways in are made, and pushes.
    [
      tokens.revokeToken,
      identities.unlinkIdentity,
      passkeys.enterByPasskey,
      passkeys.removePasskey,
      notifications.removeDevice,
    ],
  ),
  scene(emailChange.cancelEmailChange, 'host', [emailChange.changeEmail], () => ({}), [
    emailChange.showEmailChange,
    emailChange.answerEmailChange,
  ]),
  scene(auth.listSignIns, 'host', [], () => ({})),
  scene(ai.listAiInteractions, 'host', [], () => ({})),
  scene(ai.deleteAiInteractions, 'host', [], () => ({})),
  scene(ai.showAiUsage, 'operator', [], () => ({})),
];

/** The token in the newest mail with one to an address. */
async function mailedToken(by: Player, address: string): Promise<string> {
  return /#token=(\w+)/.exec(await by.mailedTo(address, '#token='))![1]!;
}

/** The newest notification, which a trigger may still have to write. */
async function firstNotificationOf(user: Player): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { notifications: listed } = await user.call(notifications.listNotifications, {});
    if (listed[0]) return listed[0].id;
    await delay(100);
  }
  throw new Error('They were told nothing');
}

/** Waits until every reference to a movie that was promoted, or from one that is kept, has followed. */
export async function onceRepointed(maker: Player, movieId: number) {
  const isDone = ({ repointingSince }: CustomMovieDocument) => repointingSince === null;
  await maker.until(`customMovies/${movieId}`, customMovieDocument, isDone);
  return { movieId };
}
