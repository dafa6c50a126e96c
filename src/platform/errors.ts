/**
 * A refusal or failure with a name: `kind` says which family (and so which HTTP status and exit code),
 * `code` names the rule in the program's words, `params` are what its sentence needs.
 * Sentences for people live in `*.texts.ts`, never here.
 */
export class Fault extends Error {
  readonly kind: FaultKind;
  readonly code: string;
  readonly params: FaultParams;

  constructor(kind: FaultKind, code: string, params: FaultParams = {}, options?: ErrorOptions) {
    super(`${kind} ${code} ${JSON.stringify(params)}`, options);
    this.name = 'Fault';
    this.kind = kind;
    this.code = code;
    this.params = params;
  }
}

export type FaultKind = 'notFound' | 'notAllowed' | 'ruleBroken' | 'conflict' | 'invalid' | 'unavailable';

export type FaultParams = Record<string, string | number>;

/** Makes a fault to throw: `throw fault('conflict', 'dataFolderLocked', { folder })`. */
export function fault(kind: FaultKind, code: string, params: FaultParams = {}, options?: ErrorOptions): Fault {
  return new Fault(kind, code, params, options);
}
