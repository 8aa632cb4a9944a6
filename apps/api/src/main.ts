import 'reflect-metadata';
import { OwnerService } from './features/accounts/index.js';
import { serve } from './serve.js';

await serve(async (app, origin) => {
  const owners = app.get(OwnerService);
  await owners.ensure();
  const token = await owners.linkToken();
  // The two lines a person waits for; the log goes to stderr.
  process.stdout.write(`\nNeedfinder is ready: ${origin}\n`);
  if (token) process.stdout.write(`Sign in as the owner, once, within a day: ${origin}/sign-in?link=${token}\n`);
});
