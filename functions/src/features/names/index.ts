export { genres, regions, services } from './names.ts';
