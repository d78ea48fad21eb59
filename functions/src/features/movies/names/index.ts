export { genres, milestones, regions, services } from './names.ts';
