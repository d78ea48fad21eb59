export type { Group } from './group.ts';
export type { Invitation } from './invitation.ts';
export { invitationIn } from './invitations-store.ts';
export { loadGroup, readGroup, writeGroup } from './store.ts';
export { findEvening } from './use-cases/evening.ts';
export { findInvitation } from './use-cases/invitation-news.ts';
export { isInGroup, loadMemberIds } from './use-cases/membership.ts';
export { nameInGroup } from './use-cases/names.ts';
export { loadRefused } from './use-cases/refusals.ts';
