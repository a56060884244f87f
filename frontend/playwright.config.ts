import { defineConfig } from '@playwright/test';

// Runs against a started server (BASE_URL), or with JOURNEYMAN_GALLERY=1 against the gallery, which it starts itself.
const gallery = Boolean(process.env.JOURNEYMAN_GALLERY);
const GALLERY_PORT = process.env.GALLERY_PORT ?? '4200';

export default defineConfig({
  testDir: gallery ? 'e2e/gallery' : 'e2e/specs',
  globalSetup: gallery ? undefined : './e2e/fixtures/setup.ts',
  reporter: 'list',
  retries: 0,
  workers: Number(process.env.E2E_WORKERS ?? 2),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: gallery ? `http://127.0.0.1:${GALLERY_PORT}` : (process.env.BASE_URL ?? 'http://127.0.0.1:8080'),
    locale: 'en-GB',
    timezoneId: 'Europe/Ljubljana',
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: gallery
    ? {
        command: `npx vite build --config vite.gallery.config.ts --logLevel warn && npx vite preview --config vite.gallery.config.ts --strictPort --port ${GALLERY_PORT}`,
        url: `http://127.0.0.1:${GALLERY_PORT}`,
        timeout: 120_000,
      }
    : undefined,
});
