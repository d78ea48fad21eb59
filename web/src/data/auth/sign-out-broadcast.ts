/** Tells other tabs of this device that the user signed out, or somebody else signed in. */
import { forgetGuestToken } from './guest-token.ts';
import { forgetAttempt } from './ways/under-way.ts';

const channel = new BroadcastChannel('left');
const leftBehind = 'left-behind';

/** Reloads this tab when the user leaves in another one: what it shows and holds open is theirs. */
export function reloadOnSignOut(): void {
  channel.addEventListener('message', ({ data }: MessageEvent<'left' | 'replaced'>) => {
    forgetWhatWaits();
    if (data === 'replaced') location.reload();
    else location.replace(location.pathname.startsWith('/tv') ? '/tv' : '/');
  });
}

/** Forgets what this tab would do for the next user: it was begun by somebody who has left. */
export function forgetWhatWaits(): void {
  forgetGuestToken();
  forgetAttempt();
}

/** Tells the other tabs that the user signed out. */
export function broadcastSignOut(): void {
  channel.postMessage('left');
}

/** Tells the other tabs that somebody else signed in. */
export function broadcastReplacement(): void {
  channel.postMessage('replaced');
}

/** Whether data that should have been deleted is still on this device. */
export function hasLeftoverData(): boolean {
  return localStorage.getItem(leftBehind) !== null;
}

/** Notes that data of a user who signed out couldn't be deleted, so that the next start does it. */
export function markLeftoverData(): void {
  localStorage.setItem(leftBehind, 'yes');
}
