export { type GuildPlaces, guildDocument } from './documents.ts';
export type { Guild } from './guild.ts';
export { loadGuilds } from './store.ts';
export { showGuild } from './use-cases/show-guild.ts';
