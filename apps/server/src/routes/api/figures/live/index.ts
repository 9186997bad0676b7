import websocket, { type WebSocket } from '@fastify/websocket';
import { isVmcPacket } from '@posebox/figure';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Viewer } from '../../../../access/viewer.ts';
import { whileLetIn } from '../../../../access/while-let-in.ts';
import { createFigureRelay, type UdpTarget } from '../../../../figures/figure-relay.ts';
import { Problem } from '../../../../problem.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';

/** More than a packet of VMC ever has. */
const MOST_PACKET_BYTES = 8 * 1024;

/** WebSocket: "policy violation". Source: RFC 6455, 7.4.1. */
const POLICY_VIOLATION = 1008;

const querySchema = z.strictObject({
  channel: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .default('figure')
    .meta({ description: 'Which figure, where several are live.' }),
});

const answers = {
  101: {
    description: 'A WebSocket of binary messages, each a packet of OSC 1.0.',
    content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
  },
  ...problemAnswersOf([
    'not_found',
    'origin_refused',
    'host_refused',
    'invalid_parameter',
    'unknown_parameter',
  ]),
};

/** Live figures for VTuber programs: a page sends what it solves, whoever listens gets it, in the VMC convention. */
export const liveFigureRoutes: FastifyPluginAsyncZod<{ readonly udp: UdpTarget | undefined }> = async (
  app,
  { udp },
) => {
  const relay = createFigureRelay(udp);
  app.addHook('onClose', async () => relay.close());
  await app.register(websocket, { options: { maxPayload: MOST_PACKET_BYTES } });

  app.route({
    method: 'GET',
    url: '/api/figures/live',
    config: { access: { action: 'see', scope: 'videos' } },
    schema: {
      operationId: 'liveFigure',
      tags: ['figure'],
      summary: 'Hears a live figure: VMC over OSC in a WebSocket',
      querystring: querySchema,
      response: answers,
    },
    preValidation: async (request) => ownPageOrProgram(request),
    handler: () => {
      throw new Problem('not_found');
    },
    wsHandler: (socket, request) => {
      const { channel } = request.query as z.infer<typeof querySchema>;
      socket.once('close', relay.listen(channelOf(request.viewer, channel), socket));
      closeWhenLetOut(socket, request);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/figures/live/source',
    config: { access: { action: 'add', scope: 'videos' } },
    schema: {
      operationId: 'liveFigureSource',
      tags: ['figure'],
      summary: 'Sends a live figure: VMC over OSC in a WebSocket',
      description: `Packets of at most ${MOST_PACKET_BYTES} bytes that hold only messages to /VMC/… .`,
      querystring: querySchema,
      response: answers,
    },
    preValidation: async (request) => ownPageOrProgram(request),
    handler: () => {
      throw new Problem('not_found');
    },
    wsHandler: (socket, request) => {
      const { channel } = request.query as z.infer<typeof querySchema>;
      socket.on('message', (data: Buffer, isBinary: boolean) => {
        if (isBinary && isVmcPacket(data)) relay.pass(channelOf(request.viewer, channel), data);
        else socket.close(POLICY_VIOLATION, 'only packets of VMC');
      });
      closeWhenLetOut(socket, request);
    },
  });
};

/** Figures of different people don't meet, whatever they call their channels. */
const channelOf = ({ addsFor }: Viewer, channel: string) => `${addsFor ?? ''}/${channel}`;

/** A socket doesn't outlive the session, key or link that it was opened with. */
function closeWhenLetOut(socket: WebSocket, request: FastifyRequest): void {
  socket.once(
    'close',
    whileLetIn(request, () => socket.close(POLICY_VIOLATION, 'no longer signed in')),
  );
}

/** Browsers let any page open a WebSocket anywhere: a page of another site is refused, programs say no origin. */
function ownPageOrProgram({ headers }: FastifyRequest): void {
  const origin = headers.origin?.toLowerCase().replace(/^https?:\/\//, '');
  if (origin !== undefined && origin !== headers.host?.toLowerCase()) throw new Problem('origin_refused');
}
