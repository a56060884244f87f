import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': here('./src') } },
  build: {
    // The jar serves what lies in target/classes/static; Maven hands over another place in FRONTEND_OUT.
    outDir: process.env.FRONTEND_OUT ?? here('../target/classes/static'),
    emptyOutDir: true,
    // Read and removed by tools/first-page-size.mjs.
    manifest: true,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // What every page needs changes seldom: one file that browsers keep over updates.
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack|i18next|react-i18next|openapi-[a-z-]+)\//,
            },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/api', '/p', '/hooks'].map((path) => [path, process.env.BACKEND_URL ?? 'http://127.0.0.1:8080']),
    ),
  },
  test: {
    include: ['src/**/*.spec.{ts,tsx}', 'tools/**/*.spec.ts'],
    environment: 'jsdom',
    setupFiles: ['src/testing/setup.ts'],
    server: { deps: { inline: ['@tabler/icons-react'] } },
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
