import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll, vi } from 'vitest';
import { startI18n } from '@/shared/i18n';

// jsdom lacks what Mantine asks the browser for.
window.matchMedia = (query) =>
  ({ matches: false, media: query, addEventListener: vi.fn(), removeEventListener: vi.fn() }) as never;
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Object.defineProperty(document, 'fonts', { value: { addEventListener: vi.fn(), removeEventListener: vi.fn() } });
Element.prototype.scrollIntoView = vi.fn();
window.scrollTo = vi.fn();

// Lazy screens load slowly on a busy machine; a failure shows what stood on the screen, not a thousand tags.
configure({
  asyncUtilTimeout: 5_000,
  getElementError: (message) =>
    new Error(`${message?.split('\n')[0]}\nOn the screen: ${document.body.innerText ?? document.body.textContent}`),
});

beforeAll(() => startI18n('en'));
afterEach(cleanup);
