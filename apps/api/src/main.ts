import 'reflect-metadata';
import { OwnerService } from './features/accounts/index.js';
import { DemoStudyService } from './features/demo-studies/index.js';
import { Config } from './platform/config/index.js';
import { systemContext } from './platform/context/index.js';
import { newId } from './platform/ids/index.js';
import { serve } from './serve.js';

await serve(async (app, origin) => {
  const owners = app.get(OwnerService);
  const { workspaceId, userId, isNew } = await owners.ensure();
  if (isNew && app.get(Config).demo) await app.get(DemoStudyService).reset(systemContext(workspaceId, newId(), userId));
  const token = await owners.linkToken();
  // The two lines a person waits for; the log goes to stderr.
  process.stdout.write(`\nNeedfinder is ready: ${origin}\n`);
  if (token) process.stdout.write(`Sign in as the owner, once, within a day: ${origin}/sign-in?link=${token}\n`);
});
