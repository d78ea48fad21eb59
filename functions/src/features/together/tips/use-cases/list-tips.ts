import { withServices } from '@cine/contract/availability/services';
import * as operations from '@cine/contract/operations/together/tips';
import type { Context } from '../../../../context.ts';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { fromCursor, toCursor } from '../../../../platform/firestore/position.ts';
import { isSuspended, loadAccount } from '../../../core/account/index.ts';
import { hasSamples, loadCatalogue } from '../../../core/catalogue/index.ts';
import { loadCircle } from '../../../core/circles/index.ts';
import { loadPlayers } from '../../../core/players/index.ts';
import { loadOffers, regionsOf, viewingOf, watchabilityFor } from '../../../movies/availability/index.ts';
import { shown, tastesOf } from '../../../watching/recommendations/index.ts';
import { alone } from '../../sessions/index.ts';
import * as store from '../store.ts';
import { toView } from '../view.ts';
import { shownTips } from './shown-tips.ts';

/** A page of what friends recommend to the caller, without those of suspended friends. */
export const listTips = serve(operations.listTips, async (context, { uid }, { pageSize: limit, cursor }) => {
  const { db } = context;
  const after = cursor === undefined ? null : fromCursor(cursor);
  const [account, circle, { manifest, movies }, [player], { tips, hasMore }] = await Promise.all([
    loadAccount(context, uid),
    loadCircle(db, uid),
    loadCatalogue(context),
    loadPlayers(db, [uid]),
    store.loadNewest(db, 'to', uid, { after, limit }),
  ]);
  if (!account) throw new AppError('account-missing');
  const now = context.now();
  const viewing = viewingOf(alone(account, now));
  const [shownOnes, suspended, lookup, tastes] = await Promise.all([
    shownTips(context, uid, { tips, circle, movies: movies.byId }),
    suspendedAmong(
      context,
      tips.map(({ from }) => from),
    ),
    loadOffers(context, manifest, regionsOf(viewing)),
    tastesOf(context, manifest, movies.byId, new Map([[uid, player!]])),
  ]);
  const watchability = watchabilityFor(viewing, lookup, now);
  const likelyOf = tastes.get(uid);
  return {
    tips: shownOnes
      .filter(({ tip }) => !suspended.has(tip.from))
      .map(({ tip, facts, friend }) => ({
        ...toView(tip, facts, player!.seen),
        from: friend,
        expected: likelyOf ? shown(likelyOf(facts)) : null,
        places: withServices(watchability(facts.id)?.places ?? []),
      })),
    sampleOffers: hasSamples(manifest, account.region),
    nextCursor: hasMore ? toCursor(tips.at(-1)!) : null,
  };
});

async function suspendedAmong(context: Context, uids: readonly string[]): Promise<ReadonlySet<string>> {
  const accounts = await Promise.all([...new Set(uids)].map((uid) => loadAccount(context, uid)));
  const suspended = accounts.filter((account) => account && isSuspended(account, context.now()));
  return new Set(suspended.map((account) => account!.uid));
}
