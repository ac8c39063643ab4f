import type { logLines } from '../services/privacy/register-beside.ts';

type Registered = (typeof logLines)['columns'];

/** The fields a log line may have: those of the privacy register. No names, no answers, no text, no Teams ids of people. */
type LogFields = { readonly [Field in keyof Registered]?: Registered[Field] extends 'figure' ? number : string };

/** Structured lines: a fixed phrase in lower case, and fields beside it. */
export type Log = Readonly<Record<'info' | 'warn' | 'error', (phrase: string, fields?: LogFields) => void>>;

const levels = ['info', 'warn', 'error'] as const;
export type LogLevel = (typeof levels)[number];

/** JSON lines, one per call, from the given level up. */
export function jsonLog(write: (line: string) => void, now: () => Date, level: LogLevel = 'info'): Log {
  const logging =
    (at: LogLevel) =>
    (phrase: string, fields: LogFields = {}) => {
      if (levels.indexOf(at) < levels.indexOf(level)) return;
      write(JSON.stringify({ at: now().toISOString(), level: at, phrase, ...fields }));
    };
  return { info: logging('info'), warn: logging('warn'), error: logging('error') };
}

/** A fault without its message: class, code and the first lines of the stack that are ours. */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const places = frames.slice(0, 4).map((line) => line.trim().replace(/\(?(file:\/\/)?\/.*\/(?=[^/]+\/[^/]+:\d)/, '('));
  return [error.name, code, statusCode, ...places].filter(Boolean).join(' | ');
}
