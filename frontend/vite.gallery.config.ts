import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The shell and the shared parts with an invented back end; never part of the product.
export default defineConfig({
  root: here('./gallery'),
  publicDir: here('./public'),
  plugins: [react()],
  resolve: { alias: { '@': here('./src') } },
  server: { host: '127.0.0.1', port: 4200, fs: { allow: [here('.')] } },
  preview: { host: '127.0.0.1', port: 4200 },
  build: { outDir: here('./node_modules/.gallery'), emptyOutDir: true, chunkSizeWarningLimit: 4000 },
});
