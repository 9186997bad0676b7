import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'posebox_session';

/** The token of a request's cookie. */
export function sessionToken(cookie: string | undefined): string | undefined {
  for (const part of (cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === NAME && value) return value;
  }
  return undefined;
}

/**
 * Puts the token where no script reads it and no other site sends it along. `Secure` wherever the page came by HTTPS,
 * also through a proxy: the browser names the page's origin.
 *
 * @param keepS how long the browser keeps it; until it is closed when left out
 */
export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  keepS?: number,
): void {
  const isSecure = request.protocol === 'https' || request.headers.origin?.startsWith('https:');
  const parts = [`${NAME}=${token}`, 'Path=/', 'HttpOnly', 'SameSite=Strict'];
  if (isSecure) parts.push('Secure');
  if (keepS !== undefined) parts.push(`Max-Age=${keepS}`);
  reply.header('set-cookie', parts.join('; '));
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  setSessionCookie(request, reply, '', 0);
}
