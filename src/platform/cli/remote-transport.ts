import { openAsBlob } from 'node:fs';
import type { Contract } from '../../shared/contract.ts';
import type { Language } from '../../shared/texts.ts';
import { pathFields, writeText } from '../contract-input.ts';
import { fault, type Fault, type FaultKind } from '../errors.ts';
import { fileNameOf } from '../http/content-disposition.ts';
import { faultStatuses, type Problem } from '../http/problem.ts';
import { apiPrefix, type GivenFile } from '../http/routes.ts';
import type { RunningServer } from '../lock.ts';
import type { LocalFile } from './local-file.ts';
import type { Transport } from './transport.ts';

/** Operations over HTTP, in the name of who may read the data folder. Throws, beside the operation's fault, unavailable `serverSilent` (address, reason) and `serverFailed` (reference). */
export function remoteTransport(server: RunningServer, language: Language): Transport {
  return {
    async call(contract, input, file) {
      const answer = await ask(contract, input, file);
      if (!answer.ok) throw await faultOf(answer);
      return contract.givesFile ? givenFile(answer) : contract.output.parse(await answer.json());
    },
    close: () => Promise.resolve(),
  };

  async function ask(contract: Contract, input: Record<string, unknown>, file: LocalFile | undefined): Promise<Response> {
    const { url, rest } = addressOf(server.address, contract, input);
    const headers = { authorization: `Bearer ${server.token}`, 'accept-language': language };
    try {
      if (contract.route.method === 'GET') return await fetch(url, { headers });
      if (file) return await fetch(url, { method: 'POST', headers, body: await formOf(rest, file) });
      return await fetch(url, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(rest) });
    } catch (error) {
      throw fault('unavailable', 'serverSilent', { address: server.address, reason: reasonOf(error) }, { cause: error });
    }
  }
}

function addressOf(server: string, contract: Contract, input: Record<string, unknown>): { url: URL; rest: Record<string, unknown> } {
  const inPath = new Set(pathFields(contract));
  const path = contract.route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(writeText(input[name] ?? '')));
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !inPath.has(name)));
  const url = new URL(apiPrefix + path, server);
  if (contract.route.method === 'GET') for (const [name, value] of Object.entries(rest)) url.searchParams.set(name, writeText(value));
  return { url, rest };
}

// The file goes last and from the disk: neither side holds it whole.
async function formOf(fields: Record<string, unknown>, file: LocalFile): Promise<FormData> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  form.set('file', await openAsBlob(file.path), file.name);
  return form;
}

async function givenFile(answer: Response): Promise<GivenFile> {
  return {
    fileName: fileNameOf(answer.headers.get('content-disposition')) ?? '',
    mediaType: answer.headers.get('content-type') ?? '',
    bytes: new Uint8Array(await answer.arrayBuffer()),
  };
}

async function faultOf(answer: Response): Promise<Fault> {
  const problem = (await answer.json().catch(() => ({}))) as Partial<Problem>;
  const kind = kinds.get(answer.status);
  if (kind && problem.code !== undefined) return fault(kind, problem.code, problem.params ?? {});
  return fault('unavailable', 'serverFailed', { status: answer.status, reference: problem.instance ?? '' });
}

const kinds = new Map(Object.entries(faultStatuses).map(([kind, status]) => [status, kind as FaultKind]));

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
