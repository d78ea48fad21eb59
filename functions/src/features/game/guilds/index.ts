export { type Guild, type GuildPlaces, guildDocument } from './documents.ts';
export { showGuild } from './service.ts';
export { loadGuilds } from './store.ts';
