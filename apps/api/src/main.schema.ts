import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { printAppSchema } from './print-schema.js';

// Prints the schema, needing no database; or writes it to the file that is named.
const [target] = process.argv.slice(2);
const schema = await printAppSchema();
if (target) writeFileSync(target, schema);
else process.stdout.write(schema);
