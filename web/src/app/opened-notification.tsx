import { openedBy } from '@cine/contract/notifications/kinds';
import { markRead } from '@cine/contract/operations/core/notifications';
import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';

/** Marks a notification as read once its push opened a page or led to it. */
export function OpenedNotification() {
  const { kind } = useAccount();
  const [, navigate] = useLocation();
  const [address, setAddress] = useSearchParams();
  const opened = kind === 'member' ? address.get(openedBy) : null;
  useEffect(() => {
    if (opened === null) return;
    setAddress(
      (former) => {
        former.delete(openedBy);
        return former;
      },
      { replace: true },
    );
    // What isn't marked stays in the list as unread.
    void call(markRead, { notificationId: opened }).catch(() => {});
  }, [opened, setAddress]);
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    const open = ({ data }: MessageEvent<{ opens?: unknown }>) => {
      if (typeof data?.opens === 'string') navigate(data.opens, { replace: true });
    };
    navigator.serviceWorker.addEventListener('message', open);
    return () => navigator.serviceWorker.removeEventListener('message', open);
  }, [navigate]);
  return null;
}
