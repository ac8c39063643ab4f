import { writeFileSync } from 'node:fs';
import { documents } from './documents.ts';

// What `npm run docs` runs, in the project's folder.
for (const [path, made] of Object.entries(documents)) {
  writeFileSync(path, made());
  process.stdout.write(`Wrote ${path}\n`);
}
