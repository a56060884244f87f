import { expect, type Locator, type Page } from '@playwright/test';

/** The frame around every screen; screens' own page objects extend it. */
export class Shell {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get navigation(): Locator {
    return this.page.getByRole('navigation', { name: 'Navigation' });
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await expect(this.title).toBeVisible();
  }

  /** Goes somewhere by its name in the left navigation. */
  async goTo(entry: string): Promise<void> {
    await this.navigation.getByRole('link', { name: entry, exact: true }).click();
    await expect(this.title).toBeVisible();
  }

  /** Ctrl K, some letters, Enter on the hit of this name. */
  async jump(text: string, hit: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.page.getByRole('combobox', { name: 'Type a name' }).fill(text);
    await this.page.getByRole('option', { name: hit }).first().click();
  }

  async logOut(): Promise<void> {
    await this.page.getByRole('button', { name: 'account and appearance' }).click();
    await this.page.getByRole('menuitem', { name: 'Log out' }).click();
  }

  /** The small notice at the bottom right. */
  notice(text: string | RegExp): Locator {
    return this.page.getByRole('alert').filter({ hasText: text });
  }
}
