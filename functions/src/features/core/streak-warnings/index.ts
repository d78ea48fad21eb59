export { loadWarningsDue, writeWarning } from './store.ts';
export {
  afterWarning,
  dueWarning,
  noWarning,
  type WarningChoice,
  withChoice,
  withWarning,
} from './warning.ts';
