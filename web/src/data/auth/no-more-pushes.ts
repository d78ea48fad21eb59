/**
 * The device's next holder gets none of the user's pushes. Offline, or once somebody else is signed in, the
 * server finds out on sending one.
 */
export async function noMorePushes(patienceMs: number): Promise<void> {
  const longEnough = new Promise((resolve) => setTimeout(resolve, patienceMs));
  const off = import('../queries/push.ts').then(({ switchPushOff }) => switchPushOff());
  await Promise.race([off.catch(() => {}), longEnough]);
}
