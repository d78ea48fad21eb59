/** The indexes that serve former code and new code alike, until the former is gone. */
import type { Indexes } from './plan.ts';

type Override = Indexes['fieldOverrides'][number];
type FieldIndex = NonNullable<Override['indexes']>[number];

/** What Firestore makes of a field that nobody speaks of. */
const automatic: readonly FieldIndex[] = [
  { order: 'ASCENDING', queryScope: 'COLLECTION' },
  { order: 'DESCENDING', queryScope: 'COLLECTION' },
  { arrayConfig: 'CONTAINS', queryScope: 'COLLECTION' },
];

const keyOf = ({ collectionGroup, fieldPath }: Override) => `${collectionGroup}.${fieldPath}`;
const partsOf = (index: FieldIndex) => Object.values(index).map(String).toSorted().join(' ');

/** The built indexes, and of each field also those that it has now: none is taken away yet. */
export function firstIndexes(deployed: Indexes, built: Indexes): Indexes {
  const former = new Map(deployed.fieldOverrides.map((each) => [keyOf(each), each]));
  const current = new Map(built.fieldOverrides.map((each) => [keyOf(each), each]));
  const fieldOverrides = [...new Map([...former, ...current])].map(([key, each]) => {
    const before = former.get(key)?.indexes ?? automatic;
    const now = current.get(key)?.indexes ?? automatic;
    const indexes = [...new Map([...before, ...now].map((index) => [partsOf(index), index])).values()];
    return { ...each, indexes };
  });
  return { indexes: built.indexes, fieldOverrides };
}

/** Whether a field has an index in one state that it lacks in the other. */
export function hasMoreFieldIndexes(one: Indexes, other: Indexes): boolean {
  const ofOther = new Map(other.fieldOverrides.map((each) => [keyOf(each), each.indexes ?? automatic]));
  const ofOne = new Map(one.fieldOverrides.map((each) => [keyOf(each), each.indexes ?? automatic]));
  return [...new Set([...ofOne.keys(), ...ofOther.keys()])].some((key) => {
    const lacked = new Set((ofOther.get(key) ?? automatic).map(partsOf));
    return (ofOne.get(key) ?? automatic).some((index) => !lacked.has(partsOf(index)));
  });
}
