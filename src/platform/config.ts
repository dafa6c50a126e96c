import { z } from 'zod';
import { fault } from './errors.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const names = z.string().transform((text) => text.split(/[,\s]+/).filter((name) => name !== ''));

// The data folder and the language belong to each command; the command line reads them.
const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  CLICKHOUSE_URL: z.url({ protocol: /^https?$/ }).optional(),
  VEKHA_HOST: z.string().default('127.0.0.1'),
  VEKHA_PORT: port.optional(),
  VEKHA_NAMES: names.default([]),
  VEKHA_UPLOAD_MB: z.coerce.number().int().min(1).default(1024),
  VEKHA_LOG: z.enum(['error', 'warn', 'info', 'debug']).default('warn'),
});

/** What the environment sets. */
export interface Config {
  readonly databaseUrl: string | undefined;
  readonly clickhouseUrl: string | undefined;
  readonly host: string;
  /** undefined: the usual one, or any free one. */
  readonly port: number | undefined;
  readonly names: readonly string[];
  readonly uploadMegabytes: number;
  readonly logLevel: 'error' | 'warn' | 'info' | 'debug';
}

/** Reads the environment; an empty variable is one not set. Throws invalid `configWrong` (name): never the value, which may hold a password. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (!parsed.success) throw fault('invalid', 'configWrong', { name: String(parsed.error.issues[0]?.path[0]) });
  const it = parsed.data;
  return {
    databaseUrl: it.DATABASE_URL,
    clickhouseUrl: it.CLICKHOUSE_URL,
    host: it.VEKHA_HOST,
    port: it.VEKHA_PORT,
    names: it.VEKHA_NAMES,
    uploadMegabytes: it.VEKHA_UPLOAD_MB,
    logLevel: it.VEKHA_LOG,
  };
}
