// Serves a function of an entry at any path, as the functions framework does in instances, and says its port.
import express from 'express';

const [, , url, name] = process.argv;
const deployed = (await import(url))[name];
const limit = '10mb';
const verify = (request, _response, rawBody) => Object.assign(request, { rawBody });
const app = express();
app.use(express.json({ limit, verify }));
app.use((request, response) => deployed(request, response));
const server = app.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('message', () => process.send(process.memoryUsage.rss()));
process.on('disconnect', () => process.exit());
