/** Where prompts go: each model that is set up, with the host that is asked. */
import type { NoteModel } from '@cine/contract/operations/core/account';
import type { ConfiguredModel } from '#clients/models/model.ts';
import { hostOf } from '#clients/models/setting.ts';
import type { Context } from '#context.ts';
import { loadModels } from './models-service.ts';

/** A model and its host, whether that is its provider's own, and whether a stand-in answers there. */
export type ModelPlace = NoteModel & { isStandIn: boolean; isAtProvider: boolean };

/** The models that are asked, in their order; none where their settings are wrong. */
export async function loadPlaces(context: Context): Promise<ModelPlace[]> {
  return ((await loadModels(context)) ?? []).map(placeOf);
}

/** Whether a model is one of some, at the same host. */
export function isAmong(places: readonly NoteModel[], configured: ConfiguredModel): boolean {
  const { provider, model, host } = placeOf(configured);
  return places.some((each) => each.provider === provider && each.model === model && each.host === host);
}

function placeOf({ setting, isStandIn }: ConfiguredModel): ModelPlace {
  const { provider, model } = setting;
  return { provider, model, ...hostOf(setting), isStandIn };
}
