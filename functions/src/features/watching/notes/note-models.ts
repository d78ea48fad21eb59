/** Which models a user lets read their notes: just those that they were shown, at just those addresses. */
import type { NoteModel } from '@cine/contract/operations/core/account';
import type { NoteSharing } from '@cine/contract/operations/watching/notes';
import type { ConfiguredModel } from '#clients/models/model.ts';
import { hostOf } from '#clients/models/setting.ts';

type Place = Pick<ConfiguredModel, 'setting' | 'isStandIn'>;

export function isAllowed(allowed: readonly NoteModel[], { setting }: Place): boolean {
  const { host } = hostOf(setting);
  return allowed.some(
    (each) => each.provider === setting.provider && each.model === setting.model && each.host === host,
  );
}

/** Whether a user was shown all models that there are, and no others. */
export function areShown(shown: readonly NoteModel[], models: readonly Place[]): boolean {
  return shown.length === models.length && models.every((model) => isAllowed(shown, model));
}

/** Where notes would go, and whether the user allowed all of that. */
export function sharingView(allowed: readonly NoteModel[], models: readonly Place[]): NoteSharing {
  return {
    models: models.map(({ setting, isStandIn }) => {
      const { provider, model } = setting;
      return { provider, model, ...hostOf(setting), isStandIn };
    }),
    isAllowed: models.length > 0 && models.every((model) => isAllowed(allowed, model)),
  };
}
