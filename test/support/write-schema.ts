/** Write the published JSON Schema: `npm run schema`, after a change of lib/model. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { printedSchema, SCHEMA_PATH } from './set-schema.ts';

const file = new URL(`../../${SCHEMA_PATH}`, import.meta.url);
mkdirSync(new URL('.', file), { recursive: true });
writeFileSync(file, printedSchema());
