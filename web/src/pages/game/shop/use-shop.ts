import { type CharacterView, equipItem, showCharacter } from '@cine/contract/operations/game/characters';
import { buy, listShop } from '@cine/contract/operations/game/shop';
import { useRef, useState } from 'react';
import { call, Refusal } from '#data/queries/call.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useProgress } from '#data/queries/use-progress.ts';
import { buyerOf } from './shelf.ts';

/** What the shop sells and what the user may pay, with buying. */
export function useShop(uid: string) {
  const shop = useCachedAnswer(listShop, {}, uid);
  const own = useCachedAnswer(showCharacter, {}, uid);
  const progress = useProgress(uid);
  // Until there is an answer, the same thing keeps the same key, so that it is paid for once.
  const keys = useRef(new Map<string, string>());
  const [purchases, setPurchases] = useState(0);
  const { data } = shop;

  /** Buys something, once even if its answer gets lost and it is tried again. */
  async function buyBy(id: string): Promise<CharacterView> {
    const key = keys.current.get(id) ?? crypto.randomUUID();
    keys.current.set(id, key);
    try {
      const { character, coins } = await call(buy, { id, key });
      keys.current.delete(id);
      setPurchases((count) => count + 1);
      own.change({ character });
      if (data) {
        const items = data.items.map((item) => (item.id === id ? { ...item, owned: true } : item));
        shop.change({ ...data, items, coins });
      }
      return character;
    } catch (error) {
      if (error instanceof Refusal && error.isFromServer) keys.current.delete(id);
      // Another user may have had the last one, or the answer got lost.
      shop.again();
      own.again();
      throw error;
    }
  }

  return {
    data,
    character: own.data?.character ?? null,
    isCharacterKnown: own.data !== null,
    refusal: (!data && shop.refusal) || (!own.data && own.refusal) || null,
    keptAt: shop.keptAt ?? own.keptAt,
    again: () => {
      shop.again();
      own.again();
    },
    coins: ifKnown(progress)?.coins ?? data?.coins ?? 0,
    /** How many were made here. */
    purchases,
    buyer: buyerOf(progress),
    buyBy,
    wear: async (itemId: string) => own.change({ character: await call(equipItem, { itemId }) }),
  };
}
