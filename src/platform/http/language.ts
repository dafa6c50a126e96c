import type { FastifyRequest } from 'fastify';
import type { Language } from '../../shared/texts.ts';

/** The language a request wants its answer in. */
export function languageOf(request: FastifyRequest): Language {
  const { lang } = request.query as { lang?: unknown };
  return chooseLanguage(lang, request.headers['accept-language']);
}

/** `?lang=`, else the best of Accept-Language that we speak, else Russian. */
export function chooseLanguage(asked: unknown, accepted: string | undefined): Language {
  if (asked === 'ru' || asked === 'en') return asked;
  const wanted = (accepted ?? '')
    .split(',')
    .map(readRange)
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight);
  return wanted.map(({ tag }) => tag).find((tag) => tag === 'ru' || tag === 'en') ?? 'ru';
}

function readRange(range: string): { tag: string; weight: number } {
  const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((each) => each.startsWith('q='))?.slice(2) ?? '1';
  return { tag: name.split('-')[0] ?? '', weight: Number(weight) || 0 };
}
