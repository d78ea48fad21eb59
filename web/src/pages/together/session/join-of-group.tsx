import { joinEvening } from '@cine/contract/operations/together/groups';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { call } from '../../../data/queries/call.ts';
import { SessionOnItsWay } from './session-on-its-way.tsx';

/** Adds a member to an evening of their group, as invitations lead here; then shows it, or that it's gone. */
export function JoinOfGroup({ id, groupId }: { id: string; groupId: string }) {
  const [, navigate] = useLocation();
  useEffect(() => {
    const show = () => navigate(`/evening/${id}`, { replace: true });
    void call(joinEvening, { groupId, sessionId: id }).then(show, show);
  }, [id, groupId, navigate]);
  return <SessionOnItsWay />;
}
