/** `npm run build:bench`: the engine as one module that any page can load. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/programs.ts';
import { buildModule } from './bundle.ts';

const file = await buildModule();
console.log(`${path.relative(root, file)}, ${statSync(file).size} bytes`);
