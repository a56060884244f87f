import { expect, test, type Page } from '@playwright/test';

const A_PAGE = 60;

/** Collects every sign that something ran: dialogs, windows that open by themselves, marks left on the page. */
async function trap(page: Page): Promise<string[]> {
  const hits: string[] = [];
  page.on('dialog', (dialog) => {
    hits.push(`dialog ${dialog.message()} on ${page.url()}`);
    void dialog.dismiss();
  });
  await page.exposeFunction('caught', (what: string) => hits.push(what));
  await page.addInitScript(() => {
    const { caught } = window.top as unknown as { caught: (what: string) => void };
    const told = (name: string) => () => caught(`${name} in ${location.href}`);
    Object.assign(window, { alert: told('alert'), confirm: told('confirm'), prompt: told('prompt') });
  });
  return hits;
}

test('no payload runs in a message, as body, in an attribute or on a phone', async ({ page, context }) => {
  test.setTimeout(240_000);
  const hits = await trap(page);
  context.on('page', (opened) => hits.push(`a window opened by itself: ${opened.url()}`));
  await page.goto('/malice');
  const name = await page.getByRole('region', { name: /payloads/ }).getAttribute('aria-label');
  const count = Number.parseInt(name ?? '0', 10);
  expect(count).toBeGreaterThan(500);

  for (let from = 0; from < count; from += A_PAGE) {
    await page.goto(`/malice?from=${from}&to=${from + A_PAGE}`);
    await page.getByTitle(`as body ${Math.min(from + A_PAGE, count) - 1}`, { exact: true }).waitFor();
    await page.mouse.move(300, 300, { steps: 5 });
    await page.waitForTimeout(600);
    expect(new URL(page.url()).pathname).toBe('/malice');
  }
  expect(hits).toEqual([]);
});

test('no address runs when it is clicked', async ({ page, context }) => {
  const hits = await trap(page);
  context.on('page', (opened) => {
    opened.on('dialog', (dialog) => {
      hits.push(`dialog in a new window: ${dialog.message()}`);
      void dialog.dismiss();
    });
  });
  await page.goto('/malice?links=1');
  const frames = page.locator('iframe');
  await frames.first().waitFor();
  await page.waitForTimeout(500);

  for (let index = 0; index < (await frames.count()); index += 1) {
    await frames.nth(index).click({ position: { x: 60, y: 30 } });
    await page.waitForTimeout(400);
  }
  for (const opened of context.pages().slice(1)) {
    hits.push(
      ...(await opened.evaluate(() => (document.querySelector('script') ? [location.href] : [])).catch(() => [])),
    );
  }
  expect(hits).toEqual([]);
});

test('the trap catches what does run', async ({ page }) => {
  const hits = await trap(page);
  await page.goto('/malice?links=1');

  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<img src=x onerror=alert(1)>';
    document.body.append(frame);
  });

  await expect.poll(() => hits.length).toBeGreaterThan(0);
});
