import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessViolations } from './support/axe.ts';
import { type Browser, chromiumPath, openBrowser, type Visit } from './support/chromium.ts';
import { type RunningService, startService } from './support/restartable-service.ts';

/** Measuring a clip anew takes its time where other tests run beside. */
const SLOW = { timeout: 20_000 };

describe.skipIf(!chromiumPath)('the rehabilitation pages', () => {
  let service: RunningService;
  let browser: Browser;
  /** The sample patient's record. */
  let record: string;
  beforeAll(async () => {
    service = await startService();
    browser = await openBrowser();
    const { page } = await browser.visit(`${service.url}/#/rehab`, { language: 'en' });
    await page.getByRole('button', { name: 'Look at a sample' }).click();
    await page.locator('.pat h2').waitFor({ timeout: 120_000 });
    record = page.url();
    await page.close();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });

  const open = async (hash: string, visit: Visit = { language: 'en' }) => {
    const opened = await browser.visit(`${service.url}/`, visit);
    await opened.page.goto(hash);
    return opened;
  };
  const openRecord = async (visit?: Visit) => {
    const opened = await open(record, visit);
    await opened.page.locator('.verdict').waitFor();
    return opened;
  };
  const rows = (page: Page) => page.locator('.rw tbody tr');

  it('says that the sample really changed, by how much, beyond which band', async () => {
    const { page, watch } = await openRecord();
    expect(await page.locator('.pat .chip').textContent()).toContain('Sample');
    const verdict = page.locator('.verdict');
    await expect.poll(() => verdict.textContent()).toContain('It really changed.');
    expect(await verdict.textContent()).toMatch(/beyond the 10° that measuring alone can differ/);
    expect(await page.locator('.card > .cap').first().textContent()).toContain('goniometer');
    expect(await rows(page).count()).toBe(11);
    expect(await page.locator('.rw').textContent()).toContain('not comparable');
    await page.locator('.best canvas').waitFor();
    await page.getByRole('tab', { name: 'Knee flexion, right' }).click();
    await expect.poll(() => verdict.textContent()).toContain('No change can be told yet.');
    // Values of children stand beside a child's, not an adult's.
    expect(await page.locator('.refs').count()).toBe(0);
    const patient = page
      .url()
      .replace(/.*rehab\/([0-9a-f-]{36}).*/, `${service.url}/api/rehabilitation/patients/$1`);
    await page.request.patch(patient, { data: { ageGroup: 'under_14' } });
    await page.reload();
    await page.getByRole('tab', { name: 'Knee flexion, right' }).click();
    expect(await page.locator('.refs').textContent()).toContain('passive');
    await page.request.patch(patient, { data: { ageGroup: 'adult' } });
    expect(await page.locator('main').textContent()).not.toMatch(/normal/i);
    expect([watch.errors, watch.violations, watch.elsewhere]).toEqual([[], [], []]);
    await page.close();
  });

  it('leaves a repetition out and keeps who did it', async () => {
    const { page } = await openRecord();
    await rows(page)
      .first()
      .getByRole('button', { name: /^Details of/ })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'Use repetition 2' }).uncheck();
    const save = dialog.getByRole('button', { name: 'Measure anew like this' });
    expect(await save.getAttribute('aria-disabled')).toBe('true');
    await dialog.getByLabel('Who corrects').fill('Dr. Wu');
    await save.click();
    await expect.poll(() => dialog.textContent(), SLOW).toMatch(/Dr\. Wu: left out 2/);
    expect(await dialog.textContent()).toContain('left out by the therapist');
    await dialog.getByRole('button', { name: 'Change pain and note' }).click();
    await dialog.getByLabel('Pain now').getByText('7', { exact: true }).click();
    await dialog.getByLabel('Note').fill('stairs hurt');
    expect(await dialog.getByLabel('Who corrects').inputValue()).toBe('Dr. Wu');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => dialog.textContent(), SLOW).toMatch(/Pain 7 \/ 10.*stairs hurt/);
    await dialog.getByRole('button', { name: 'Change pain and note' }).click();
    expect(await dialog.textContent()).toMatch(/Dr\. Wu; before: pain 2, no note/);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.textContent()).toContain('left out by the therapist');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.close();
  });

  it('begins a record under the next pseudonym, plans, and says why a clip can’t be measured', async () => {
    const { page } = await open(`${service.url}/#/rehab`);
    await page.getByRole('button', { name: 'New patient' }).click();
    await expect.poll(() => page.getByLabel('Pseudonym').inputValue()).toMatch(/^P-\d{4}$/);
    const pseudonym = await page.getByLabel('Pseudonym').inputValue();
    await page.getByRole('button', { name: 'Begin record' }).click();
    await page.locator('.pat h2').waitFor();
    const patient = page.url();
    await page.getByRole('button', { name: 'Episode and plan' }).click();
    await page.getByLabel('What it is about').fill('Left shoulder, stiff');
    await page.getByRole('button', { name: 'Begin episode' }).click();
    await page.getByRole('button', { name: 'Add a movement' }).click();
    await page.getByLabel('Movement').selectOption('shoulder_abduction');
    await page.getByRole('button', { name: 'Save plan' }).click();
    await expect.poll(() => page.locator('.pat .muted').textContent()).toBe('Left shoulder, stiff, week 1');
    await page.getByRole('button', { name: 'New session' }).click();
    await page.getByLabel('Clip from the library').selectOption({ index: 1 });
    const refusal = page.locator('.measured .banner');
    await expect.poll(() => refusal.textContent()).toMatch(/film in front view/);
    await page.getByLabel('Pain now').getByText('8', { exact: true }).click();
    await page.getByRole('button', { name: 'Keep this session' }).click();
    await page.getByText('not measured', { exact: true }).waitFor();
    await page.goto(`${service.url}/#/rehab`);
    await page.getByRole('row', { name: pseudonym }).getByText('pain of 7 or more').waitFor();
    await page.goto(patient);
    await page.locator('.pat').getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Delete patient' }).click();
    expect(await page.getByRole('dialog').textContent()).toContain('sessions (1), measurements (1)');
    await page.getByRole('button', { name: 'Delete the record' }).click();
    await page.getByText(`The record of ${pseudonym} is gone.`).waitFor();
    await page.close();
  });

  it('tells the patient in plain words what is for today and how it goes', async () => {
    const { page } = await open(`${record}/today`, { language: 'zh', phone: true });
    await page.locator('.today h2').waitFor();
    expect(await page.locator('.today').textContent()).toContain('确实变了');
    await page.getByRole('button', { name: '对着镜头做' }).first().click();
    await expect.poll(() => page.locator('h2').first().textContent()).toContain('当场测量');
    await page.close();
  });

  it('prints a report on one light sheet, with limits, versions, a signature line and the sentence', async () => {
    for (const language of ['zh', 'en'] as const) {
      const { page } = await open(`${record}/report`, { language, theme: 'dark' });
      const sheet = page.locator('.sheet');
      await sheet.locator('.lead').waitFor();
      const text = (await sheet.textContent()) ?? '';
      for (const said of language === 'zh'
        ? ['最小可测变化', '看不到什么', '治疗师', '不是医疗器械', '角度约定第']
        : [
            'minimal detectable change',
            'What it can’t see',
            'Therapist',
            'Not a medical device',
            'angle conventions v',
          ])
        expect(text).toContain(said);
      expect(await sheet.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
        'rgb(255, 255, 255)',
      );
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.rail').isVisible()).toBe(false);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
      await page.emulateMedia({ media: 'screen' });
      const button = language === 'zh' ? '下载 PDF' : 'Download PDF';
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/ \d{4}-\d{2}-\d{2}\.pdf$/);
      const saved = await readFile(await download.path(), 'latin1');
      expect(saved.startsWith('%PDF-')).toBe(true);
      await page.close();
    }
  });

  it('can be read and used by everybody: axe finds nothing, on the phone nothing moves sideways', async () => {
    for (const visit of [
      { language: 'en', theme: 'light' },
      { language: 'zh', theme: 'dark', phone: true },
    ] as const) {
      for (const address of [
        `${service.url}/#/rehab`,
        record,
        `${record}/session`,
        `${record}/today`,
        `${record}/report`,
      ]) {
        const { page } = await open(address, visit);
        await page.locator('.notmed').first().waitFor();
        await page.waitForTimeout(500);
        expect([address, await accessViolations(page)]).toEqual([address, []]);
        const [content, window] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          document.documentElement.clientWidth,
        ]);
        expect(content, address).toBeLessThanOrEqual(window!);
        await page.close();
      }
    }
  });
});
