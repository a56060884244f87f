import { expect, type Locator } from '@playwright/test';
import { Shell } from './Shell';

/** Any screen whose main part is a DataList, at the desk. */
export class ListPage extends Shell {
  get rows(): Locator {
    return this.page.locator('tbody tr');
  }

  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text });
  }

  /** "10,000" in "1–25 of 10,000". */
  get total(): Locator {
    return this.page.getByRole('navigation', { name: 'Pages' }).getByText(/ of /);
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole('search').getByRole('textbox').first().fill(text);
    await expect(this.page).toHaveURL(text ? /[?&]q=/ : /^[^?]*(\?(?!.*\bq=).*)?$/);
  }

  async filter(label: string, option: string): Promise<void> {
    await this.page.getByRole('search').getByRole('combobox', { name: label }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  async openRow(text: string | RegExp): Promise<void> {
    await this.row(text).first().getByRole('link').first().click();
  }
}
