// Fails the build when the JavaScript that the first page needs before it can draw grows over 250 kB (gzip).
// Counted: the entry module and everything index.html preloads, plus the chunks that every screen loads at once.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 250;
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export function firstPage(out) {
  const html = readFileSync(join(out, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => match[1]);
  return named.map((file) => ({ file: basename(file), kb: gzipSync(readFileSync(join(out, file))).length / 1000 }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const out = resolve(process.env.FRONTEND_OUT ?? join(ROOT, 'target', 'classes', 'static'));
  const files = firstPage(out);
  const total = files.reduce((sum, { kb }) => sum + kb, 0);
  const chunks = readdirSync(join(out, 'assets')).filter((file) => file.endsWith('.js')).length;
  console.log(
    `first page: ${total.toFixed(0)} kB gzip of ${LIMIT_KB} in ${files.length} files (${chunks} chunks in all)`,
  );
  if (files.length === 0 || total > LIMIT_KB) {
    for (const { file, kb } of files) console.error(`  ${kb.toFixed(1).padStart(7)} kB  ${file}`);
    console.error('The first page is too big: load screens with lazy imports (see CONTRIBUTING.md, Front end).');
    process.exit(1);
  }
}
