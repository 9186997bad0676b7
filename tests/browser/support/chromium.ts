import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const PLACES = [
  process.env.POSEBOX_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The installed Chromium, if there is one. */
export const chromiumPath = PLACES.find((path) => path !== undefined && existsSync(path));

if (!chromiumPath) {
  console.warn('Left out: browser tests need Chromium. On Debian or Ubuntu: sudo apt-get install chromium');
}

const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Drawing in three dimensions: left out, forbidden, or done by the processor in a graphics card's place. */
const GRAPHICS = {
  off: ['--disable-gpu'],
  forbidden: ['--disable-gpu', '--disable-3d-apis'],
  software: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
} as const;

export interface Visit {
  readonly language?: 'zh' | 'en';
  readonly theme?: 'light' | 'dark';
  readonly phone?: boolean;
}

/** What a page did that no page of ours may do. */
export interface Watch {
  /** Addresses asked for outside the service's own origin. */
  readonly elsewhere: string[];
  readonly violations: string[];
  /** Errors of the page's own code. */
  readonly errors: string[];
  /** Requests to the API, as `POST /api/pose?…`. */
  readonly asked: string[];
}

export interface Browser {
  readonly context: BrowserContext;
  /** Opens the photo page as a person with these preferences would find it. */
  visit(url: string, visit?: Visit): Promise<{ readonly page: Page; readonly watch: Watch }>;
  close(): Promise<void>;
}

export interface BrowserOptions {
  /**
   * What the camera shows: a test picture, the Y4M or MJPEG file at a path, or nothing, because there is none.
   */
  readonly camera?: 'picture' | 'none' | { readonly file: string };
  /** Pages may use the camera without asking; otherwise they are refused, as nobody is there to agree. */
  readonly allowed?: boolean;
  /** Goes on behind a certificate that nobody vouches for, as a person does under “Advanced”. */
  readonly pastWarnings?: boolean;
  readonly graphics?: keyof typeof GRAPHICS;
}

/** A Chromium with an empty profile. */
export async function openBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const { camera = 'picture', allowed = true, pastWarnings = false, graphics = 'off' } = options;
  const profile = mkdtempSync(join(tmpdir(), 'posebox-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    headless: true,
    args: [
      ...FLAGS,
      ...GRAPHICS[graphics],
      ...(camera === 'none' ? [] : ['--use-fake-device-for-media-stream']),
      ...(typeof camera === 'object' ? [`--use-file-for-fake-video-capture=${camera.file}`] : []),
    ],
    permissions: [...(allowed ? ['camera'] : []), 'clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
    ignoreHTTPSErrors: pastWarnings,
    locale: 'en-US',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  return {
    context,
    async visit(url, { language = 'en', theme = 'light', phone = false } = {}) {
      const page = await context.newPage();
      const watch = watchPage(page, url);
      await page.setViewportSize(phone ? { width: 390, height: 844 } : { width: 1280, height: 860 });
      await page.addInitScript(`
        if (!sessionStorage.getItem('visited')) {
          sessionStorage.setItem('visited', 'yes');
          localStorage.clear();
          localStorage.setItem('posebox.language', '${language}');
          localStorage.setItem('posebox.theme', '${theme}');
        }
        document.addEventListener('securitypolicyviolation', (event) =>
          console.error('CSP violation: ' + event.violatedDirective + ' ' + event.blockedURI));
      `);
      await page.goto(url);
      await page.locator('.hero, .way-in').first().waitFor();
      return { page, watch };
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Notes what a page does that it may not do. */
export function watchPage(page: Page, url: string): Watch {
  const watch: Watch = { elsewhere: [], violations: [], errors: [], asked: [] };
  const { origin } = new URL(url);
  page.on('request', (request) => {
    const address = new URL(request.url());
    if (/^https?:$/.test(address.protocol) && address.origin !== origin) watch.elsewhere.push(request.url());
    if (address.pathname.startsWith('/api/')) {
      watch.asked.push(`${request.method()} ${address.pathname}${address.search}`);
    }
  });
  page.on('console', (message) => {
    if (message.text().includes('CSP violation')) watch.violations.push(message.text());
  });
  page.on('pageerror', (error) => watch.errors.push(String(error)));
  return watch;
}
