import { levelOf, xpOfLevels } from '@cine/contract/game/level';
import { type CharacterView, equipItem, showCharacter } from '@cine/contract/operations/game/characters';
import { buy, listShop } from '@cine/contract/operations/game/shop';
import { call } from '../../live/data/call.ts';
import { useCachedAnswer } from '../../live/data/use-answer.ts';
import { noProgress, useProgress } from '../../live/data/use-progress.ts';

/** What is for sale, who buys, and the ways to buy and to wear. */
export function useShop(uid: string) {
  const shop = useCachedAnswer(listShop, {}, uid);
  const own = useCachedAnswer(showCharacter, {}, uid);
  const progress = useProgress(uid) ?? noProgress;
  const { data } = shop;

  /** Buys something; the same key buys it once. */
  async function buyBy(id: string, key: string): Promise<CharacterView> {
    try {
      const { character, coins } = await call(buy, { id, key });
      own.change({ character });
      if (data) {
        const items = data.items.map((item) => (item.id === id ? { ...item, owned: true } : item));
        shop.change({ ...data, items, coins });
      }
      return character;
    } catch (error) {
      // Somebody else may have had the last one.
      shop.again();
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
    coins: data?.coins ?? progress.coins,
    buyer: { level: levelOf(xpOfLevels(progress)), stars: progress.prestige.stars },
    buyBy,
    wear: async (itemId: string) => own.change({ character: await call(equipItem, { itemId }) }),
  };
}
