import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The production process as JavaScript: a chaos run starts it dozens of times, and compiling it at each start would take
 * most of the time. Made once per state of the sources, under node_modules, so that it finds its packages.
 */
export function compiledBot(): string {
  const settings = ts.readConfigFile(join(root, 'tsconfig.build.json'), ts.sys.readFile).config as object;
  const { fileNames, options } = ts.parseJsonConfigFileContent(settings, ts.sys, root);
  const sources = fileNames.map((name) => [relative(root, name), readFileSync(name, 'utf8')] as const);
  const version = createHash('sha256').update(JSON.stringify(sources)).digest('hex').slice(0, 16);
  const folder = join(root, 'node_modules/.cache/kring', version);
  if (!existsSync(folder)) compile(sources, { ...options, module: ts.ModuleKind.ESNext }, folder);
  return join(folder, 'bot/main.js');
}

function compile(sources: readonly (readonly [string, string])[], options: ts.CompilerOptions, folder: string): void {
  const unfinished = `${folder}-${process.pid}`;
  for (const [name, source] of sources) {
    const { outputText } = ts.transpileModule(source, { fileName: name, compilerOptions: options });
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
