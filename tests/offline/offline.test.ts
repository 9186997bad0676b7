import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../scripts/build.mjs';
import { ROOT } from '../support/running-service.ts';
import { missingForClosedNetwork, runWatched } from './closed-network.ts';
import { networkAttempts } from './network-attempts.ts';

/** The inference library was seen to call home within two minutes. */
const WATCH_SECONDS = Number(process.env.POSEBOX_OFFLINE_SECONDS ?? 120);
const START_AND_END_SECONDS = 120;

const missing = missingForClosedNetwork();
if (missing) console.warn(`Left out: the watch on outbound traffic (${missing})`);

describe.skipIf(missing)('without a network', () => {
  it(
    'the service does all its work, and for two minutes tries to reach nobody',
    async () => {
      await build({ only: ['models', 'server'] });
      const run = await runWatched({
        command: [process.execPath, join(ROOT, 'apps/server/dist/main.mjs'), '--port', '0'],
        env: { POSEBOX_COMPUTE_PROCESSES: '2', POSEBOX_DATA: mkdtempSync(join(tmpdir(), 'posebox-data-')) },
        photoFile: join(ROOT, 'tests/assets/grace_hopper.jpg'),
        seconds: WATCH_SECONDS,
      });
      expect(run.statuses.slice(0, 3)).toEqual([200, 200, 200]);
      expect(run.attempts).toEqual([]);
      expect(run.homeFiles).toEqual([]);
      expect(run.exitCode).toBe(0);
    },
    1000 * (WATCH_SECONDS + START_AND_END_SECONDS),
  );

  it('a program that calls out is caught: by address, by name, by datagram', async () => {
    const call = (code: string) => runWatched({ command: [process.execPath, '-e', code], seconds: 10 });
    const byAddress = await call("require('net').connect(443, '192.0.2.1').on('error', () => {})");
    expect(byAddress.attempts).toContainEqual({ call: 'connect', to: '192.0.2.1:443' });
    const byName = await call("require('dns').lookup('example.org', () => {})");
    expect(byName.attempts.length).toBeGreaterThan(0);
    const byDatagram = await call(
      "require('dgram').createSocket('udp4').send('x', 9999, '192.0.2.7', () => process.exit())",
    );
    expect(byDatagram.attempts.map(({ to }) => to)).toContain('192.0.2.7:9999');
  });

  it('the inference library with its telemetry on is caught by what it leaves behind', async () => {
    const code = `require('onnxruntime-node').InferenceSession.create('models/built/pose_detector.onnx').then(() => setTimeout(process.exit, 5_000))`;
    const run = (value: string) =>
      runWatched({
        command: [process.execPath, '-e', code],
        env: { ORT_DISABLE_TELEMETRY: value },
        seconds: 60,
      });
    expect((await run('0')).homeFiles.length).toBeGreaterThan(0);
    expect((await run('1')).homeFiles).toEqual([]);
  });
});

describe('a trace of system calls', () => {
  it('shows connections beyond this computer and questions to name services, nothing else', () => {
    const trace = `
1 connect(20, {sa_family=AF_INET, sin_port=htons(8080), sin_addr=inet_addr("127.0.0.1")}, 16) = 0
1 connect(20, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}, 16) = 0
1 connect(20, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = -1 ENOENT
1 connect(20, {sa_family=AF_UNIX, sun_path="/tmp/own"}, 110) = 0
1 connect(20, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28) = -1
1 bind(18, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("0.0.0.0")}, 16) = 0
1 sendto(20, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("192.0.2.1")}, 16) = 1`;
    expect(networkAttempts(trace).map(({ to }) => to)).toEqual([
      '127.0.0.53:53',
      '/var/run/nscd/socket',
      '2001:db8::1:443',
      '192.0.2.1:9',
    ]);
  });
});
