import { describe, expect, it } from 'vitest';
import { InvalidSetting, isLoopback, readSettings } from './settings.ts';

const folders = {
  root: '/checkout',
  computeEntry: '/checkout/compute.mjs',
  clipEntry: '/checkout/clip.mjs',
};

describe('settings', () => {
  it('keep to this computer and a port of their own unless told otherwise', () => {
    const settings = readSettings([], {}, folders);
    expect(settings).toMatchObject({ host: '127.0.0.1', port: 8080, log: 'problems', allowedHosts: [] });
    expect(settings.computeProcesses).toBeGreaterThanOrEqual(1);
  });

  it('take a variable for every option, and the option before the variable', () => {
    const env = { POSEBOX_PORT: '9000', POSEBOX_HOST: '0.0.0.0', POSEBOX_DATA: '/data' };
    expect(readSettings([], env, folders)).toMatchObject({
      port: 9000,
      host: '0.0.0.0',
      dataFolder: '/data',
    });
    expect(readSettings(['--port', '0', '--host', '::1'], env, folders)).toMatchObject({
      port: 0,
      host: '::1',
    });
  });

  it.each([
    [['--port', '65536'], {}, '--port'],
    [['--port', 'http'], {}, '--port'],
    [[], { POSEBOX_PORT: '-1' }, 'POSEBOX_PORT'],
    [[], { POSEBOX_COMPUTE_PROCESSES: '0' }, 'POSEBOX_COMPUTE_PROCESSES'],
    [['--colour', 'red'], {}, '--colour red'],
  ])('name what cannot be used: %j %j', (args, env, setting) => {
    const read = () => readSettings(args, env, folders);
    expect(read).toThrow(InvalidSetting);
    expect(read).toThrow(setting);
  });

  it('speak HTTPS with a given pair of files or with a certificate of their own, else HTTP', () => {
    const tls = (args: readonly string[], env = {}) => readSettings(args, env, folders).tls;
    expect(tls([])).toBeUndefined();
    expect(tls(['--tls'])).toEqual({ kind: 'self_made' });
    expect(tls([], { POSEBOX_TLS: 'self-made' })).toEqual({ kind: 'self_made' });
    const given = { kind: 'given', certificateFile: '/c.pem', keyFile: '/k.pem' };
    expect(tls(['--tls-cert', '/c.pem', '--tls-key', '/k.pem'])).toEqual(given);
    expect(tls(['--tls'], { POSEBOX_TLS_CERT: '/c.pem', POSEBOX_TLS_KEY: '/k.pem' })).toEqual(given);
    expect(() => tls(['--tls-cert', '/c.pem'])).toThrow('--tls-key');
  });

  it('send figures by UDP only where asked, to this computer when only a port is named', () => {
    const target = (text?: string) => readSettings([], { POSEBOX_VMC_UDP: text }, folders).vmcUdp;
    expect(target()).toBeUndefined();
    expect(target('39539')).toEqual({ host: '127.0.0.1', port: 39539 });
    expect(target('studio.local:39540')).toEqual({ host: 'studio.local', port: 39540 });
    for (const wrong of ['0', '70000', 'host:', 'a b:1'])
      expect(() => target(wrong)).toThrow('POSEBOX_VMC_UDP');
  });

  it('know which addresses only this computer reaches', () => {
    expect(['127.0.0.1', '127.8.8.8', 'localhost', '::1'].every(isLoopback)).toBe(true);
    expect(['0.0.0.0', '::', '192.168.1.5', '127.0.0.1.example.org'].some(isLoopback)).toBe(false);
  });
});
