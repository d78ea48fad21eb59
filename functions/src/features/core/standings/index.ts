export { type Places, standingDocument } from './documents.ts';
export {
  completeStanding,
  type FoundStanding,
  loadGuildStandings,
  loadStandings,
  type RankedBy,
  readStanding,
  type ShownMember,
  type Standing,
  toStandings,
  writeRankedBy,
  writeShownMember,
} from './store.ts';
