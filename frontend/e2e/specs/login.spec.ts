import { credentials, credentialsOf } from '../fixtures/people';
import { expect, expectAccessible, inAllLooks, sidewaysScroll, test } from '../fixtures/test';
import { LoginPage } from '../pages/LoginPage';
import { Shell } from '../pages/Shell';

test('a stranger is asked to log in and then gets where they wanted to go', async ({ page }) => {
  await page.goto('/account');
  await expect(page.getByText('we bring you back')).toBeVisible();

  await new LoginPage(page).logIn(credentialsOf('marketer'));

  await expect(page).toHaveURL(/\/account$/);
  await expect(page.getByText(credentialsOf('marketer').email).first()).toBeVisible();
});

test('a wrong password says so, not whether the address exists', async ({ page }) => {
  await page.goto('/login');

  await new LoginPage(page).logIn({ email: 'nobody@example.org', password: 'wrong password' });

  await expect(page.getByRole('alert')).toHaveText('E-mail or password is not right.');
});

test('logging out ends the session, also for the back button', async ({ page }) => {
  await page.goto('/login');
  await new LoginPage(page).logIn(credentialsOf('support'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hello');

  await new Shell(page).logOut();
  await expect(page).toHaveURL(/\/login/);
  await page.goBack();

  await expect(page.getByRole('button', { name: 'Log in' })).toBeVisible();
});

test('the log-in page is readable at both widths in both schemes', async ({ page }, info) => {
  await page.goto('/login');
  await inAllLooks(page, info, 'login', async () => {
    await page.getByRole('button', { name: 'Log in' }).waitFor();
    await expectAccessible(page);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  });
});

test('everybody has a Home and a navigation of their own', async ({ as }, info) => {
  for (const role of Object.keys(credentials())) {
    const page = await as(role);
    await new Shell(page).open('/');
    await expect(page.getByRole('link', { name: 'Home', exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.screenshot({ path: info.outputPath(`home-${role}.png`) });
  }
});

test('the palette leads to a page by keyboard', async ({ as }) => {
  const page = await as('marketer');
  const shell = new Shell(page);
  await shell.open('/');

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Type a name' }).fill('my acc');
  await page.keyboard.press('Enter');

  await expect(shell.title).toHaveText('My account');
});

test('an address that does not exist says so and offers the way back', async ({ as }) => {
  const page = await as('marketer');

  await page.goto('/nowhere/at/all');

  await expect(page.getByText('This page does not exist')).toBeVisible();
  await page.getByRole('link', { name: 'Go to Home' }).last().click();
  await expect(page).toHaveURL(/\/$/);
});
