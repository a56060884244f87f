import { expect, test } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe';
import { WIDTHS } from '../fixtures/screens';

test('on a phone the navigation is a drawer that closes after a choice', async ({ page }) => {
  await page.setViewportSize(WIDTHS.phone);
  await page.goto('/');
  const people = page.getByRole('link', { name: 'People' });
  await expect(people).toBeHidden();

  await page.getByRole('button', { name: 'Navigation' }).click();
  await expect(people).toBeVisible();
  await expectAccessible(page);
  await people.click();

  await expect(page.getByRole('heading', { name: 'People' })).toBeVisible();
  await expect(people).toBeHidden();
});

test('the palette is usable by keyboard and readable', async ({ page }) => {
  await page.goto('/');
  await page.getByText('Warm-up and handover').waitFor();

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('wiz');
  await expect(page.getByRole('option', { name: 'Wizard' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Import people' })).toBeVisible();
});

test('a whole screen can be used without a mouse', async ({ page }) => {
  await page.goto('/people');
  await page.getByText('of 10,000').waitFor();

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Search name or e-mail' }).focus();
  await page.keyboard.type('person77@');
  await expect(page.getByText('1–1 of 1')).toBeVisible();
  const row = page.locator('tbody').getByRole('link').first();
  await row.focus();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('dialog', { name: 'Ana Novak' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a link reproduces the view', async ({ page }) => {
  await page.goto('/people');
  await page.getByRole('columnheader', { name: 'Score' }).getByRole('button').click();
  await page.getByRole('combobox', { name: 'State' }).click();
  await page.getByRole('option', { name: 'resting' }).click();
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page.getByText('26–50 of 3,333')).toBeVisible();
  const first = await page.locator('tbody tr').first().textContent();

  await page.goto(page.url());

  await expect(page.getByText('26–50 of 3,333')).toBeVisible();
  expect(await page.locator('tbody tr').first().textContent()).toBe(first);
});

test('the chosen appearance stays', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'account and appearance' }).click();
  await page.getByText('Dark', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');

  await page.reload();

  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('a dangerous question is readable and names the numbers', async ({ page }) => {
  await page.goto('/parts');
  await page.getByRole('button', { name: 'Ask' }).click();

  const dialog = page.getByRole('dialog', { name: 'Send to everybody who is stuck?' });
  await expect(dialog.getByRole('button', { name: 'Send 1,240 messages' })).toBeDisabled();
  await expectAccessible(page, ['iframe[sandbox]']);
});

test('a letter cannot run its scripts', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto('/parts');
  await expect(page.frameLocator('iframe').getByRole('heading', { name: 'Hello Ana' })).toBeVisible();

  expect(dialogs).toEqual([]);
});

test('when the server is away the program says so and goes on by itself', async ({ page }) => {
  await page.goto('/people');
  await page.getByText('of 10,000').waitFor();
  await page.evaluate(() => {
    const real = window.fetch;
    window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    setTimeout(() => (window.fetch = real), 3000);
  });
  await page.getByRole('button', { name: 'Next page' }).click();

  const banner = page.getByRole('alert').filter({ hasText: /^The server does not answer. We keep trying.$/ });
  await expect(banner).toBeVisible();
  await expect(banner).toBeHidden({ timeout: 15_000 });
  await expect(page.getByText('26–50 of 10,000')).toBeVisible();
});

test('too many tries to log in count down', async ({ page }) => {
  await page.goto('/login?state=nobody');
  await page.getByLabel('E-mail').fill('mia@example.org');
  await page.getByLabel('Password', { exact: true }).fill('often');
  await page.getByRole('button', { name: 'Log in' }).click();

  await expect(page.getByRole('alert')).toContainText(/wait 4\d seconds/);
  await expect(page.getByRole('button', { name: 'Log in' })).toBeDisabled();
  await expectAccessible(page);
});
