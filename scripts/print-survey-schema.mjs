/** Prints the JSON Schema of a survey definition, for people who write one by hand or by program. */
import { definitionJsonSchema } from '@needfinder/survey';

process.stdout.write(`${JSON.stringify(definitionJsonSchema(), null, 2)}\n`);
