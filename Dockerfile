# PoseBox in one container. Not yet built by anyone: see docs/limits.md.
FROM node:22-bookworm-slim AS build
WORKDIR /posebox
COPY . .
ENV ONNXRUNTIME_NODE_INSTALL=skip
RUN npm ci --no-audit --no-fund \
 && node scripts/build.mjs \
 && npm prune --omit=dev --no-audit --no-fund \
 && node scripts/prune-native-files.mjs node_modules

FROM node:22-bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends ffmpeg \
 && rm -rf /var/lib/apt/lists/* \
 && mkdir /data && chown node:node /data
WORKDIR /posebox
COPY --from=build /posebox/package.json ./
COPY --from=build /posebox/node_modules node_modules
COPY --from=build /posebox/packages packages
COPY --from=build /posebox/apps apps
COPY --from=build /posebox/models/built models/built
COPY --from=build /posebox/models/manifest.json /posebox/models/package.json models/
USER node
ENV NODE_ENV=production POSEBOX_HOST=0.0.0.0 POSEBOX_PORT=8080 POSEBOX_DATA=/data ORT_DISABLE_TELEMETRY=1
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8080/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/server/dist/main.mjs"]
