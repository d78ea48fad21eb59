/** Knows the pictures of the users on a page, so that each is asked for once. */
import { avatarPath } from '@cine/contract/text/avatar-path';
import { createContext, type ReactNode, use, useMemo } from 'react';

/** Which pictures of users are known where they are shown, so that showing one asks nothing. */
export type KnownPictures = {
  /** The addresses of pictures, by user. */
  addresses: ReadonlyMap<string, string>;
  /** Users whom the reader blocked: none is shown of them. */
  blocked: ReadonlySet<string>;
  /** Has those of friends looked up, once users are shown at all. */
  ask: () => void;
};

export const Pictures = createContext<KnownPictures>({
  addresses: new Map(),
  blocked: new Set(),
  ask: () => {},
});

/** Documents name users with the version of their picture, if they have one that the reader may see. */
type People = Readonly<Record<string, { avatar?: string | undefined }>>;

export function addressesOf(people: People): Map<string, string> {
  return new Map(
    Object.entries(people).flatMap(([uid, { avatar }]) =>
      avatar === undefined ? [] : [[uid, avatarPath(uid, avatar, 'small')]],
    ),
  );
}

/** Also knows the pictures of those who are here. */
export function PicturesOf({ people, children }: { people: People; children?: ReactNode }) {
  const pictures = use(Pictures);
  const value = useMemo(
    () => ({ ...pictures, addresses: new Map([...pictures.addresses, ...addressesOf(people)]) }),
    [pictures, people],
  );
  return <Pictures value={value}>{children}</Pictures>;
}
