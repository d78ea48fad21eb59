export { type GuildPlaces, guildDocument } from './documents.ts';
export type { Guild } from './guild.ts';
export { showGuild } from './service.ts';
export { loadGuilds } from './store.ts';
