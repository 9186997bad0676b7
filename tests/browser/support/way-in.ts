import type { Page } from 'playwright-core';
import type { RunningService } from './restartable-service.ts';

export const OWNER = { name: 'Olga', password: 'seven blue chairs' } as const;

/** Makes the owner on the page that a service shows first when it listens to the network. */
export async function setUpOwner(page: Page, service: RunningService): Promise<void> {
  await page
    .locator('.way-in input')
    .first()
    .fill(await service.ownerCode());
  await page.locator('.way-in input[autocomplete=username]').fill(OWNER.name);
  await page.locator('.way-in input[autocomplete=new-password]').fill(OWNER.password);
  await page.locator('.way-in .btn.primary').click();
  await page.locator('.way-in').waitFor({ state: 'detached' });
}
