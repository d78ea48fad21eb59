export { type Places, standingDocument } from './documents.ts';
export {
  completeStanding,
  type FoundStanding,
  forgetCollected,
  loadGuildStandings,
  loadStandings,
  loadUncounted,
  markCollected,
  type RankedBy,
  readStanding,
  type ShownMember,
  type Standing,
  toStandings,
  writeRankedBy,
  writeShownMember,
} from './store.ts';
