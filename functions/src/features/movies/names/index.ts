export { genres, listedRegions, milestones, services } from './names.ts';
