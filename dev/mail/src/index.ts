export { startInbox } from './inbox.ts';
export { type Received, type SmtpServer, startSmtp } from './smtp-server.ts';
