export { type GuildPlaces, guildDocument } from './documents.ts';
export type { Guild } from './guild.ts';
export { loadGuilds } from './store.ts';
export { show as showGuild } from './use-cases/show.ts';
