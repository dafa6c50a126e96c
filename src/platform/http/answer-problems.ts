import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Asked, FaultTexts } from '../faults.ts';
import { languageOf } from './language.ts';
import { problemOf } from './problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The operation asked for, once it is known. */
    asked: Asked | null;
  }
}

/** Answers every error of the server as problem details in the reader's language; what is not a fault goes to the log whole. */
export function answerProblems(server: FastifyInstance, faultTexts: FaultTexts): void {
  server.decorateRequest('asked', null);
  server.setErrorHandler(async (error, request, reply) => answer(error, request, reply));

  function answer(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const language = languageOf(request);
    const problem = problemOf(error, { language, faultTexts, reference: request.id, asked: request.asked ?? undefined });
    if (problem.status >= 500)
      request.log.error({ err: error, operation: request.asked?.contract.name, problem: problem.code }, 'request failed');
    return reply
      .code(problem.status)
      .headers({ 'content-language': language, 'cache-control': 'no-store', vary: 'accept-language' })
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }
}
