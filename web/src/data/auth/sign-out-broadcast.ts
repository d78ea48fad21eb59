/** Tells other tabs of this device that the user signed out, or somebody else signed in. */

const channel = new BroadcastChannel('left');
const leftBehind = 'left-behind';

/** Reloads this tab when the user leaves in another one: what it shows and holds open is theirs. */
export function reloadOnSignOut(): void {
  channel.addEventListener('message', ({ data }: MessageEvent<'left' | 'replaced'>) => {
    if (data === 'replaced') location.reload();
    else location.replace(location.pathname.startsWith('/tv') ? '/tv' : '/');
  });
}

export function broadcastSignOut(): void {
  channel.postMessage('left');
}

export function broadcastReplacement(): void {
  channel.postMessage('replaced');
}

/** Whether data that should have been deleted is still on this device. */
export function hasLeftoverData(): boolean {
  return localStorage.getItem(leftBehind) !== null;
}

export function markLeftoverData(): void {
  localStorage.setItem(leftBehind, 'yes');
}
