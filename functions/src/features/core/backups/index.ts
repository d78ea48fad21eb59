export { backupOf, backupsPrefix, dayOf, erasureIn, erasuresPrefix, files } from './backup.ts';
export { backupJob } from './job.ts';
export { noteErasure } from './service.ts';
export { firstSteps, takeStep } from './steps-service.ts';
