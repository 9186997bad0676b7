import type { Server } from 'node:http';
import Fastify, { type FastifyHttpOptions, type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import serverPackage from '../package.json' with { type: 'json' };
import { createCallers } from './accounts/callers.ts';
import { createPlace } from './accounts/place.ts';
import { computeProgram } from './compute/compute-program.ts';
import type { ComputePool } from './compute/pool.ts';
import { HEADERS_WITHIN_MS, MOST_CONNECTIONS, MOST_PHOTO_BYTES, UPLOAD_WITHIN_MS } from './limits.ts';
import { accessControl } from './plugins/app/access-control.ts';
import { arrivalDeadline } from './plugins/app/arrival-deadline.ts';
import { audit } from './plugins/app/audit.ts';
import { answerBrokenRequest } from './plugins/app/broken-requests.ts';
import { answerExpectations } from './plugins/app/expectations.ts';
import { gracefulClose } from './plugins/app/graceful-close.ts';
import { KEEP_ALIVE_MS, keepAlive } from './plugins/app/keep-alive.ts';
import { knownCallers } from './plugins/app/known-callers.ts';
import { lingeringClose } from './plugins/app/lingering-close.ts';
import { ownModels } from './plugins/app/own-models.ts';
import { type OwnerCodesOptions, ownerCodes } from './plugins/app/owner-codes.ts';
import { photoAnswers } from './plugins/app/photo-answers.ts';
import { photoBodies } from './plugins/app/photo-bodies.ts';
import { problemAnswers } from './plugins/app/problem-answers.ts';
import { requestLog } from './plugins/app/request-log.ts';
import { securityHeaders } from './plugins/app/security-headers.ts';
import { storedVideos } from './plugins/app/stored-videos.ts';
import { metrics } from './plugins/external/metrics.ts';
import { pages } from './plugins/external/static.ts';
import { apiDescription } from './plugins/external/swagger.ts';
import { accountRoutes } from './routes/api/account/index.ts';
import { apiKeyRoutes } from './routes/api/account/keys/index.ts';
import { secondFactorRoutes } from './routes/api/account/second-factor/index.ts';
import { accountSessionRoutes } from './routes/api/account/sessions/index.ts';
import { actionClipRoutes } from './routes/api/actions/clips/index.ts';
import { actionEventRoutes } from './routes/api/actions/events/index.ts';
import { actionModelRoutes } from './routes/api/actions/models/index.ts';
import { actionRecognitionRoutes } from './routes/api/actions/recognitions/index.ts';
import { actionSetRoutes } from './routes/api/actions/sets/index.ts';
import { actionTrainingRoutes } from './routes/api/actions/trainings/index.ts';
import { angleRoutes } from './routes/api/angles/index.ts';
import { auditRoutes } from './routes/api/audit/index.ts';
import { coachingRoutes } from './routes/api/coaching/index.ts';
import { comparisonFilmRoutes } from './routes/api/comparisons/film/index.ts';
import { comparisonRoutes } from './routes/api/comparisons/index.ts';
import { avatarRoutes } from './routes/api/figures/avatars/index.ts';
import { liveFigureRoutes } from './routes/api/figures/live/index.ts';
import { homeRoutes } from './routes/api/home/index.ts';
import { homeSessionRoutes } from './routes/api/home/sessions/index.ts';
import { apiRoutes } from './routes/api/index.ts';
import { invitationRoutes } from './routes/api/invitations/index.ts';
import { modelRoutes } from './routes/api/models/index.ts';
import { peopleRoutes } from './routes/api/people/index.ts';
import { poseRoutes } from './routes/api/pose/index.ts';
import { posePictureRoutes } from './routes/api/pose/picture/index.ts';
import { privacyRoutes } from './routes/api/privacy/index.ts';
import { problemRoutes } from './routes/api/problems/index.ts';
import { referenceRoutes } from './routes/api/references/index.ts';
import { personArchiveRoutes } from './routes/api/rehabilitation/archive/index.ts';
import { consentRoutes } from './routes/api/rehabilitation/consents/index.ts';
import { homeLinkRoutes } from './routes/api/rehabilitation/home-links/index.ts';
import { rehabilitationRoutes } from './routes/api/rehabilitation/index.ts';
import { measurementRoutes } from './routes/api/rehabilitation/measurements/index.ts';
import { patientRoutes } from './routes/api/rehabilitation/patients/index.ts';
import { recordRoutes } from './routes/api/rehabilitation/records/index.ts';
import { reportRoutes } from './routes/api/rehabilitation/report/index.ts';
import { storageRoutes } from './routes/api/storage/index.ts';
import { trackRoutes } from './routes/api/tracks/index.ts';
import { tryOnRoutes } from './routes/api/tryon/index.ts';
import { wardrobeRoutes } from './routes/api/tryon/wardrobe/index.ts';
import { videoAgainRoutes } from './routes/api/videos/again/index.ts';
import { videoAngleRoutes } from './routes/api/videos/angles/index.ts';
import { videoArchiveRoutes } from './routes/api/videos/archive/index.ts';
import { videoCoachingRoutes } from './routes/api/videos/coaching/index.ts';
import { videoDeletionRoutes } from './routes/api/videos/deletion/index.ts';
import { videoEditRoutes } from './routes/api/videos/edits/index.ts';
import { videoEventRoutes } from './routes/api/videos/events/index.ts';
import { videoRoutes } from './routes/api/videos/index.ts';
import { videoJobRoutes } from './routes/api/videos/jobs/index.ts';
import { videoResultRoutes } from './routes/api/videos/results/index.ts';
import { videoTryOnRoutes } from './routes/api/videos/tryon/index.ts';
import { videoUploadRoutes } from './routes/api/videos/uploads/index.ts';
import { webhookRoutes } from './routes/api/webhooks/index.ts';
import { healthRoutes } from './routes/health/index.ts';
import { metricsRoutes } from './routes/metrics/index.ts';
import { uploadRoutes } from './routes/upload/index.ts';
import { isLoopback, type ServerSettings } from './settings.ts';
import type { TlsCertificate } from './tls/certificate.ts';
import type { Videos } from './videos/open-videos.ts';

/** How often Node looks for requests that take too long to arrive. */
const TIMEOUT_CHECK_MS = 2_000;

/**
 * The whole HTTP side, not yet listening: outside parts first, then our own plugins, then the routes, whose folders
 * mirror the addresses. The pool is the caller's, who also stops it; the videos are closed with the app. With a
 * certificate it speaks HTTPS. A code for whoever sits at the terminal goes to `tellCode`.
 */
export async function createApp(
  settings: ServerSettings,
  pool: ComputePool,
  videos: Videos,
  certificate?: TlsCertificate,
  tellCode?: OwnerCodesOptions['tell'],
): Promise<FastifyInstance> {
  const app = Fastify(fastifyOptions(settings, certificate)).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.server.maxConnections = MOST_CONNECTIONS;

  await app.register(metrics);
  await app.register(problemAnswers);
  await app.register(gracefulClose);
  if (settings.log === 'requests') await app.register(requestLog);
  await app.register(knownCallers, { allowedHosts: settings.allowedHosts });
  await app.register(securityHeaders, { isHttpsOnly: settings.tls?.kind === 'given' });
  await app.register(keepAlive);
  const parts = () => videos.parts();
  const place = createPlace({
    isLoopback: isLoopback(settings.host),
    dataFolder: settings.dataFolder,
    mayHoldWork: () => videos.mayHoldWork(),
    accounts: async () => (await parts()).accounts.accounts,
  });
  await app.register(accessControl, { place, callers: createCallers(parts) });
  await app.register(lingeringClose);
  await app.register(arrivalDeadline);
  await app.register(apiDescription, { version: serverPackage.version });
  await app.register(pages, { webFolder: settings.webFolder });
  await app.register(photoAnswers, { pool });
  await app.register(storedVideos, { videos });
  await app.register(audit);
  await app.register(ownerCodes, { tell: (...said) => tellCode?.(...said) });
  await app.register(ownModels, { program: computeProgram(settings) });
  app.metrics.watch(pool);
  app.metrics.watchStored(videos, settings.dataFolder);

  await app.register(async (photoApp) => {
    await photoApp.register(photoBodies, { buffers: pool.buffers });
    await photoApp.register(uploadRoutes);
    await photoApp.register(poseRoutes);
    await photoApp.register(posePictureRoutes);
    await photoApp.register(tryOnRoutes);
  });
  await app.register(videoRoutes);
  await app.register(videoResultRoutes);
  await app.register(videoArchiveRoutes);
  await app.register(videoUploadRoutes);
  await app.register(videoDeletionRoutes);
  await app.register(videoJobRoutes);
  await app.register(videoAgainRoutes);
  await app.register(videoEditRoutes);
  await app.register(videoCoachingRoutes);
  await app.register(videoTryOnRoutes);
  await app.register(coachingRoutes);
  await app.register(videoEventRoutes);
  await app.register(videoAngleRoutes);
  await app.register(trackRoutes);
  await app.register(angleRoutes);
  await app.register(comparisonRoutes);
  await app.register(comparisonFilmRoutes);
  await app.register(referenceRoutes);
  await app.register(storageRoutes);
  await app.register(modelRoutes);
  await app.register(webhookRoutes);
  await app.register(rehabilitationRoutes);
  await app.register(patientRoutes);
  await app.register(recordRoutes);
  await app.register(reportRoutes);
  await app.register(measurementRoutes);
  await app.register(consentRoutes);
  await app.register(personArchiveRoutes);
  await app.register(privacyRoutes);
  await app.register(auditRoutes);
  await app.register(actionSetRoutes);
  await app.register(actionClipRoutes);
  await app.register(actionTrainingRoutes);
  await app.register(actionModelRoutes);
  await app.register(actionRecognitionRoutes);
  await app.register(actionEventRoutes);
  await app.register(avatarRoutes);
  await app.register(wardrobeRoutes);
  await app.register(liveFigureRoutes, { udp: settings.vmcUdp });
  await app.register(accountRoutes);
  await app.register(accountSessionRoutes);
  await app.register(secondFactorRoutes);
  await app.register(apiKeyRoutes);
  await app.register(peopleRoutes);
  await app.register(invitationRoutes);
  await app.register(homeLinkRoutes);
  await app.register(homeRoutes);
  await app.register(homeSessionRoutes);
  await app.register(apiRoutes);
  await app.register(problemRoutes);
  await app.register(healthRoutes);
  await app.register(metricsRoutes);
  answerExpectations(app);
  return app;
}

function fastifyOptions(
  settings: ServerSettings,
  certificate: TlsCertificate | undefined,
): FastifyHttpOptions<Server> {
  const http = { headersTimeout: HEADERS_WITHIN_MS, connectionsCheckingInterval: TIMEOUT_CHECK_MS };
  // Fastify's types know two kinds of app; nothing of ours depends on which it is.
  const https = certificate && { ...http, cert: certificate.cert, key: certificate.key };
  return {
    ...({ https } as object),
    bodyLimit: MOST_PHOTO_BYTES,
    requestTimeout: UPLOAD_WITHIN_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    http,
    clientErrorHandler: answerBrokenRequest,
    exposeHeadRoutes: true,
    return503OnClosing: false,
    // Fastify's own lines name addresses and queries.
    logController: new LogController({ disableRequestLogging: true }),
    logger: {
      level: settings.log === 'requests' ? 'info' : 'warn',
      base: undefined,
      stream: process.stderr,
    },
    childLoggerFactory: (logger) => logger,
  };
}
