const channel = new BroadcastChannel('left');
const leftBehind = 'left-behind';

/** Begins anew in this tab when somebody signs out in another one: what is shown or kept open here is theirs. */
export function reloadOnSignOut(): void {
  channel.addEventListener('message', () =>
    location.replace(location.pathname.startsWith('/tv') ? '/tv' : '/'),
  );
}

export function broadcastSignOut(): void {
  channel.postMessage('left');
}

/** Whether something that was to be forgotten is still on this device. */
export function hasLeftoverData(): boolean {
  return localStorage.getItem(leftBehind) !== null;
}

/** Remembers that something is still to be forgotten. */
export function markLeftoverData(): void {
  localStorage.setItem(leftBehind, 'yes');
}
