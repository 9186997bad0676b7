import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessViolations } from './support/axe.ts';
import { type Browser, chromiumPath, openBrowser, watchPage } from './support/chromium.ts';
import { type RunningService, startService } from './support/restartable-service.ts';

/** Not in git; whoever changes the look opens them. */
const SHOTS = resolve(import.meta.dirname, '../../test-results/browser');
const PASSWORD = 'brittle-lantern-under-snow';
const JOINED_PASSWORD = 'quiet-harbour-seven-kites';

describe.skipIf(!chromiumPath)('an account', () => {
  let service: RunningService;
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    service = await startService(['--host', '0.0.0.0']);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });

  const signIn = async (page: Page, name: string, password: string) => {
    await page.getByLabel('Name or e-mail address').fill(name);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  };
  const openAccount = async (page: Page) => {
    await page.getByRole('button', { name: /^Account:/ }).click();
    await page.getByRole('dialog').waitFor();
  };

  it('is made with the code of the terminal, gets a second factor and a key, and asks somebody in', async () => {
    const page = await browser.context.newPage();
    const watch = watchPage(page, service.url);
    await page.addInitScript("localStorage.setItem('posebox.language', 'en')");
    await page.goto(service.url);
    await page.getByLabel('Code').fill(await service.ownerCode());
    await page.getByLabel('Name or e-mail address').fill('Dr. Lin');
    await page.getByLabel(/^Password/).fill(PASSWORD);
    await page.getByRole('button', { name: 'Set up' }).click();
    await openAccount(page);

    await page.getByLabel('Present password').last().fill(PASSWORD);
    await page.getByRole('button', { name: 'Turn on' }).click();
    await page.getByRole('img', { name: 'Code for the authenticator' }).waitFor();
    const secret = await page.locator('.account form b').last().textContent();
    // What goes wrong in a dialog is said over it: beneath, nobody would see or hear it.
    await page.getByRole('textbox', { name: 'Code' }).fill('000000');
    await page.getByRole('button', { name: 'Confirm' }).click();
    const slip = page.getByRole('dialog').locator('.toast', { hasText: 'This code is wrong' });
    await slip.waitFor();
    const isSeen = (slip: Element) => {
      const { x, y, width, height } = slip.getBoundingClientRect();
      return document.elementFromPoint(x + width / 2, y + height / 2) === slip;
    };
    expect(await slip.evaluate(isSeen)).toBe(true);
    expect(await page.locator('.toast').count()).toBe(1);
    await page.getByRole('textbox', { name: 'Code' }).fill(new TOTP({ secret: secret ?? '' }).generate());
    await page.getByRole('button', { name: 'Confirm' }).click();
    const told = page.getByText('The recovery codes are shown this once');
    await told.waitFor();
    const recovery = await page.locator('.account .codes li').first().textContent();
    await page.screenshot({ path: `${SHOTS}/account-own.png` });

    await page.getByRole('tab', { name: 'Keys for programs' }).click();
    await page.getByLabel('What it is for').fill('shop window');
    await page.getByRole('button', { name: 'Make a key' }).click();
    const key = await page.locator('.account [role="status"] b').textContent();
    const asked = await fetch(`${service.url}/api/account`, { headers: { authorization: `Bearer ${key}` } });
    expect(await asked.json()).toMatchObject({ through: 'key', account: { name: 'Dr. Lin' } });
    await page.screenshot({ path: `${SHOTS}/account-keys.png` });

    await page.getByRole('tab', { name: 'People' }).click();
    await page.getByText('Dr. Lin · owner').waitFor();
    await page.getByLabel('For whom').fill('Anna');
    await page.getByRole('button', { name: 'Invite' }).click();
    const code = await page.locator('.account [role="status"] b').textContent();
    await page.getByText(/clinician or coach · Anna · good until/).waitFor();
    expect(await accessViolations(page)).toEqual([]);
    await page.screenshot({ path: `${SHOTS}/account-people.png` });
    await page.getByRole('button', { name: 'Sign out' }).click();

    await page.getByRole('button', { name: 'I have an invitation' }).click();
    await page.getByLabel('Invitation code').fill(code ?? '');
    await page.getByLabel('Name or e-mail address').fill('Anna');
    await page.getByLabel(/^Password/).fill(JOINED_PASSWORD);
    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByRole('button', { name: 'Account: Anna' }).waitFor();
    await openAccount(page);
    await page.getByRole('button', { name: 'Sign out' }).click();

    await signIn(page, 'Dr. Lin', PASSWORD);
    await page.getByLabel('Code').fill(recovery ?? '');
    await page.getByRole('button', { name: 'Go on' }).click();
    await openAccount(page);
    await page.getByRole('tab', { name: 'People' }).click();
    await page.getByText('Anna · clinician or coach').waitFor();
    await page.getByText('Who got in, and who changed what').scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${SHOTS}/account-members.png` });
    const log = page.locator('.acts li');
    await log.filter({ hasText: 'Joined by invitation' }).first().waitFor();
    await page.getByRole('button', { name: 'Change: Anna' }).click();
    await page.getByLabel('Role').first().selectOption('assistant');
    await page.getByRole('checkbox', { name: 'Dr. Lin' }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.screenshot({ path: `${SHOTS}/account-change.png` });
    await page.getByRole('button', { name: /^Press again: Anna/ }).click();
    await page.getByText('Anna · assistant · works for Dr. Lin').waitFor();
    await page.getByRole('button', { name: 'Let out: Anna' }).click();
    await page.getByRole('button', { name: /^Press again: signed out at once/ }).click();
    await page.getByText(/^Anna · assistant.*signs in no more/).waitFor();
    expect(await accessViolations(page)).toEqual([]);
    expect([watch.errors, watch.violations, watch.elsewhere]).toEqual([[], [], []]);
    await page.close();
  });
});
