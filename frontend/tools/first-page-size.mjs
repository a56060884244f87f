// Fails the build when the JavaScript that a first page needs before it can draw grows over 250 kB (gzip). Two pages are
// somebody's first: the log-in page and Home; both need the entry module and everything it imports.
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 250;
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const out = resolve(process.env.FRONTEND_OUT ?? join(ROOT, 'target', 'classes', 'static'));
const manifest = JSON.parse(readFileSync(join(out, '.vite', 'manifest.json'), 'utf8'));

/** A chunk and all that it imports statically. */
function withImports(key, found = new Set()) {
  if (!found.has(key)) {
    found.add(key);
    for (const next of manifest[key].imports ?? []) withImports(next, found);
  }
  return found;
}

const sizes = [...withImports('index.html'), ...withImports('src/app/login/LoginPage.tsx')];
const files = [...new Set(sizes.map((key) => manifest[key].file))].map((file) => ({
  file,
  kb: gzipSync(readFileSync(join(out, file))).length / 1000,
}));
const total = files.reduce((sum, { kb }) => sum + kb, 0);
console.log(`first page: ${total.toFixed(0)} kB gzip of ${LIMIT_KB} in ${files.length} files`);
if (total > LIMIT_KB) {
  for (const { file, kb } of files.sort((a, b) => b.kb - a.kb))
    console.error(`  ${kb.toFixed(1).padStart(7)} kB  ${file}`);
  console.error('The first page is too big: load screens with lazy imports (see CONTRIBUTING.md, Front end).');
  process.exit(1);
}
// What lies in the output is served; the manifest was only for us.
rmSync(join(out, '.vite'), { recursive: true });
