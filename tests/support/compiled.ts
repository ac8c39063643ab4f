import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type ts from 'typescript';

type Source = readonly [name: string, text: string];

const root = fileURLToPath(new URL('../..', import.meta.url));
const rooms = ['bot', 'cards', 'services'];
let script: string | undefined;

/**
 * The production process as JavaScript: a chaos run starts it dozens of times, and compiling it at each start would take
 * most of the time. Made once per state of the sources, under node_modules, so that it finds its packages.
 */
export function compiledBot(): string {
  script ??= join(compiled(rooms.flatMap(sourcesIn)), 'bot/main.js');
  return script;
}

function sourcesIn(room: string): readonly Source[] {
  const names = readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).toSorted();
  const scripts = names.filter((name) => name.endsWith('.ts')).map((name) => join(room, name));
  return scripts.map((name) => [name, readFileSync(join(root, name), 'utf8')] as const);
}

/** The folder it is in. */
function compiled(sources: readonly Source[]): string {
  const settings = ['tsconfig.json', 'tsconfig.build.json'].map((name) => readFileSync(join(root, name), 'utf8'));
  const version = createHash('sha256')
    .update(JSON.stringify([settings, sources]))
    .digest('hex')
    .slice(0, 16);
  const folder = join(root, 'node_modules/.cache/kring', version);
  if (!existsSync(folder)) compile(sources, folder);
  return folder;
}

function compile(sources: readonly Source[], folder: string): void {
  // Half a second by itself, and not needed by who finds the folder.
  const compiler: typeof ts = createRequire(import.meta.url)('typescript');
  const read = compiler.readConfigFile(join(root, 'tsconfig.build.json'), compiler.sys.readFile).config as object;
  const { options } = compiler.parseJsonConfigFileContent(read, compiler.sys, root);
  const compilerOptions = { ...options, module: compiler.ModuleKind.ESNext };
  const unfinished = `${folder}-${process.pid}`;
  for (const [name, source] of sources) {
    const { outputText } = compiler.transpileModule(source, { fileName: name, compilerOptions });
    const file = join(unfinished, name.replace(/ts$/, 'js'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, outputText);
  }
  writeFileSync(join(unfinished, 'package.json'), '{ "type": "module" }');
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another test file was quicker: the same sources make the same folder.
    if (!existsSync(folder)) throw error;
  }
}
