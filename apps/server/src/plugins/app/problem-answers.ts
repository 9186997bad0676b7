import { type Language, PROBLEMS, problemDocument } from '@posebox/texts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { Problem } from '../../problem.ts';
import { parameterProblem, type RequestPart } from '../../schemas/parameter-problem.ts';
import { ClientGone } from '../../upload/receive-body.ts';
import { isDatabaseAway, isUnstorable } from '../external/database.ts';

const RETRY_AFTER_S = 5;

/** Answers whatever went wrong as `application/problem+json`; never with a stack trace. */
export const problemAnswers = fastifyPlugin(async (app: FastifyInstance) => {
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof ClientGone || request.raw.socket?.destroyed) {
      reply.hijack();
      return;
    }
    const problem = problemOf(error, request);
    if (PROBLEMS[problem.code].status === 500) {
      request.log.error({ code: problem.code, err: error }, 'A request failed inside.');
    }
    return sendProblem(reply, request, problem);
  });

  app.setNotFoundHandler((request, reply) => {
    const url = request.url.split('?', 1)[0] ?? '';
    const allowed = ['GET', 'POST', 'PATCH', 'DELETE'].filter((method) =>
      app.hasRoute({ method: method as 'GET', url }),
    );
    if (allowed.length === 0) return sendProblem(reply, request, new Problem('not_found'));
    reply.header('allow', allowed.join(', '));
    return sendProblem(
      reply,
      request,
      new Problem('method_not_allowed', { method: request.method, allowed: allowed.join(', ') }),
    );
  });
});

/** Sends a problem document in the language that the request prefers. */
export function sendProblem(reply: FastifyReply, request: FastifyRequest, problem: Problem): FastifyReply {
  const language = preferredLanguage(request.headers['accept-language']);
  const document = problemDocument(problem.code, problem.values, language);
  if (typeof problem.values.retryAfterS === 'number') reply.header('retry-after', problem.values.retryAfterS);
  return (
    reply
      // Fastify would close the connection at once when a body was refused, and the answer would often be lost; see
      // lingering-close.ts.
      .removeHeader('connection')
      .code(document.status)
      .header('content-type', 'application/problem+json')
      .header('cache-control', 'no-store')
      .send(Buffer.from(JSON.stringify(document)))
  );
}

function problemOf(error: unknown, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error))
    return parameterProblem(error.validation, error.validationContext as RequestPart, request);
  if (isUnstorable(error)) return new Problem('request_malformed');
  if (isDatabaseAway(error)) return new Problem('database_unavailable', { retryAfterS: RETRY_AFTER_S });
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return new Problem('body_type_unsupported', { contentType: request.headers['content-type'] ?? '' });
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return new Problem('request_malformed');
  return new Problem('internal_error');
}

/** Chinese when it is asked for before English, otherwise English. */
function preferredLanguage(acceptLanguage: string | undefined): Language {
  const first = /\b(zh|en)\b/i.exec(acceptLanguage ?? '');
  return first?.[1]?.toLowerCase() === 'zh' ? 'zh' : 'en';
}
