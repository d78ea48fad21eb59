/** The people who have an account at each local identity provider. */
import { createHash } from 'node:crypto';

/** Someone with an account at every provider. */
export type Person = {
  id: string;
  firstName: string;
  lastName: string;
  /** Null if the provider has none, or if the person doesn't share it. */
  email: string | null;
  isVerified: boolean;
  /** Whether Apple gives an address of its relay instead. */
  isHidden: boolean;
  /** What the sign-in page says about them. */
  note: string;
};

const plain = { isVerified: true, isHidden: false, note: '' };

const special: Record<string, Partial<Person>> = {
  nina: { note: 'shares no address' },
  ugo: { isVerified: false, note: 'the address isn’t verified' },
  noe: { note: 'has the mailbox that was Léa’s' },
  iris: { isHidden: true, note: 'hides the address, at Apple' },
};

const sample: readonly Person[] = [
  { ...plain, id: 'lea', firstName: 'Léa', lastName: 'Martin', email: 'lea@people.example' },
  { ...plain, id: 'tom', firstName: 'Tom', lastName: 'Petit', email: 'tom@people.example' },
  { ...plain, id: 'anna', firstName: 'Анна', lastName: 'Смирнова', email: 'anna@people.example' },
  { ...plain, id: 'nina', firstName: 'Nina', lastName: 'Roux', email: null },
  { ...plain, id: 'ugo', firstName: 'Ugo', lastName: 'Blanc', email: 'ugo@people.example' },
  { ...plain, id: 'noe', firstName: 'Noé', lastName: 'Faure', email: 'lea@people.example' },
  { ...plain, id: 'iris', firstName: 'Iris', lastName: 'Garnier', email: 'iris@people.example' },
].map((person) => ({ ...person, ...special[person.id] }));

export type People = ReturnType<typeof createPeople>;

/** The people that all providers know. */
export function createPeople() {
  const all = new Map<string, Person>(sample.map((person) => [person.id, person]));
  return {
    list: (): Person[] => [...all.values()],
    find: (id: string): Person | undefined => all.get(id),
    /** Changes someone at every provider: another address, say. Throws if nobody has this id. */
    change(id: string, changes: Partial<Omit<Person, 'id'>>): void {
      const person = all.get(id);
      if (!person) throw new Error(`Nobody is called ${id}`);
      all.set(id, { ...person, ...changes });
    },
    /** Someone typed in: a known name with another address is the same person, who changed it. */
    meet(firstName: string, email: string): Person {
      const id = `other-${firstName.toLowerCase()}`;
      const person = { ...plain, id, firstName, lastName: 'Other', email: email || null, note: 'typed in' };
      all.set(id, person);
      return person;
    },
    /** Only the people at the start, as they were. */
    reset(): void {
      all.clear();
      for (const person of sample) all.set(person.id, person);
    },
  };
}

/** Digits or hexadecimal digits that stay the same for a person at a provider, and differ elsewhere. */
export function stable(provider: string, { id }: Person, form: 'digits' | 'hex', length: number): string {
  const hash = createHash('sha256').update(`${provider} ${id}`).digest('hex');
  return (form === 'hex' ? hash : `1${BigInt(`0x${hash}`)}`).slice(0, length);
}
