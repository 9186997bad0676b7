import { createHmac } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress, PrivateAddress, publicLookup } from './public-addresses.ts';

/** A message as it is sent. */
export interface WebhookMessage {
  /** The same for every try, so that a receiver knows it again. */
  readonly id: string;
  readonly body: string;
}

export interface DeliveryOptions {
  readonly url: string;
  /** `whsec_` and the key in base 64. */
  readonly secret: string;
  /** Also to this computer and its network. */
  readonly allowPrivate: boolean;
}

const ANSWER_WITHIN_MS = 10_000;

/**
 * Sends a message as Standard Webhooks (https://www.standardwebhooks.com) has it: HMAC-SHA-256 over id, time and body.
 * Redirections are not followed, and what the receiver says beyond its status is not read.
 *
 * @returns the status of the answer
 * @throws PrivateAddress, or the error of the connection.
 */
export function deliverEvent(
  { id, body }: WebhookMessage,
  { url, secret, allowPrivate }: DeliveryOptions,
): Promise<number> {
  const { protocol, hostname } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const timestamp = String(Math.floor(Date.now() / 1000));
  return new Promise((resolve, reject) => {
    // An address that is no name is never looked up.
    if (!allowPrivate && isIP(host) && !isPublicAddress(host)) throw new PrivateAddress(host);
    const send = protocol === 'https:' ? httpsRequest : httpRequest;
    const sending = send(url, {
      method: 'POST',
      ...(!allowPrivate && { lookup: publicLookup }),
      agent: false,
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'PoseBox',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': signatureOf(`${id}.${timestamp}.${body}`, secret),
      },
    });
    sending.once('error', reject);
    sending.once('response', (answer) => {
      answer.destroy();
      resolve(answer.statusCode ?? 0);
    });
    sending.end(body);
  });
}

function signatureOf(signed: string, secret: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
}
