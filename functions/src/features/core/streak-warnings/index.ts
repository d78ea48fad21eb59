export { loadWarningsDue, writeWarning } from './store.ts';
export {
  afterWarning,
  bridgingOf,
  dueWarning,
  noWarning,
  type WarningChoice,
  withChoice,
  withWarning,
} from './warning.ts';
