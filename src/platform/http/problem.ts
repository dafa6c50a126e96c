import { say, type Language } from '../../shared/texts.ts';
import { Fault, type FaultKind, type FaultParams } from '../errors.ts';
import { faultParams, sayFault, type Asked, type FaultTexts } from '../faults.ts';
import { kindTitles, problemTexts } from './http.texts.ts';

/** Problem details of RFC 9457; `code` and `params` are the fault's, `instance` names this one occurrence, as the log does. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  readonly params: FaultParams;
}

export interface ProblemSetting {
  readonly language: Language;
  readonly faultTexts: FaultTexts;
  readonly reference: string;
  /** What was asked, if it came that far. */
  readonly asked?: Asked | undefined;
}

/** HTTP statuses of the kinds of faults; one to one, so that a client knows the kind by the status. */
export const faultStatuses: Readonly<Record<FaultKind, number>> = {
  invalid: 400,
  notAllowed: 403,
  notFound: 404,
  conflict: 409,
  ruleBroken: 422,
  unavailable: 503,
};

/** Puts an error into words. What is not a fault says nothing of itself but the reference under which the log keeps it. */
export function problemOf(error: unknown, setting: ProblemSetting): Problem {
  if (error instanceof Fault) return faultProblem(error, setting);
  const status = clientErrorStatus(error);
  if (status === undefined) return problem(500, 'failed', { reference: setting.reference }, 'failed', setting);
  return problem(status, statusCodes[status] ?? 'requestWrong', {}, statusCodes[status] ?? 'requestWrong', setting);
}

function faultProblem(fault: Fault, setting: ProblemSetting): Problem {
  const { language, faultTexts, reference, asked } = setting;
  const params = faultParams(fault, asked, language);
  return {
    type: `urn:vekha:problem:${fault.code}`,
    title: kindTitles[fault.kind][language],
    status: faultStatuses[fault.kind],
    detail: sayFault({ code: fault.code, params }, faultTexts, language),
    instance: `urn:uuid:${reference}`,
    code: fault.code,
    params,
  };
}

function problem(status: number, code: string, params: FaultParams, text: keyof typeof problemTexts, setting: ProblemSetting): Problem {
  const { title, detail } = problemTexts[text];
  return {
    type: `urn:vekha:problem:${code}`,
    title: title[setting.language],
    status,
    detail: say(detail, setting.language, params),
    instance: `urn:uuid:${setting.reference}`,
    code,
    params,
  };
}

/** Statuses that the HTTP framework gives to what never became a call. */
const statusCodes: Readonly<Record<number, keyof typeof problemTexts>> = {
  413: 'bodyTooLarge',
  415: 'mediaTypeUnknown',
  429: 'tooManyRequests',
};

function clientErrorStatus(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('statusCode' in error) || typeof error.statusCode !== 'number') return undefined;
  return error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : undefined;
}
