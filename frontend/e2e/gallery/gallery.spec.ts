import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe';
import { inAllLooks, sidewaysScroll } from '../fixtures/screens';

const SCREENS: [name: string, path: string, ready: (page: Page) => Promise<unknown>][] = [
  ['login', '/login?state=nobody', (page) => page.getByRole('button', { name: 'Log in' }).waitFor()],
  ['first-password', '/new-password?state=first', (page) => page.getByLabel('New password', { exact: true }).waitFor()],
  ['home', '/', (page) => page.getByText('Warm-up and handover').waitFor()],
  ['list', '/people', (page) => page.getByText('of 10,000').waitFor()],
  ['list-empty', '/people?q=zzzz', (page) => page.getByText('Nothing matches').waitFor()],
  ['list-loading', '/people?state=loading', (page) => page.getByRole('search').waitFor()],
  ['list-error', '/people?state=error', (page) => page.getByText('k3v9x2').waitFor()],
  ['list-drawer', '/people?open=1', (page) => page.getByText('ana.novak@example.org').waitFor()],
  ['form', '/form', (page) => page.getByRole('button', { name: 'Save the person' }).waitFor()],
  ['wizard', '/wizard', (page) => page.getByText('Drop a CSV').waitFor()],
  ['parts', '/parts', (page) => page.getByText('Enrolling people').waitFor()],
  ['account', '/account', (page) => page.getByText('mia.marketer@example.org').first().waitFor()],
  ['not-found', '/nowhere', (page) => page.getByText('This page does not exist').waitFor()],
  ['forbidden', '/secret', (page) => page.getByText('not open to you').waitFor()],
];

for (const [name, path, ready] of SCREENS) {
  test(`${name} is readable at both widths in both schemes`, async ({ page }, info) => {
    await page.goto(path);
    await inAllLooks(page, info, name, async () => {
      await ready(page);
      // The letter's frame runs no scripts, so axe cannot look into it.
      await expectAccessible(page, ['iframe[sandbox]']);
      expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    });
  });
}
