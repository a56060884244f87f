// Called by Maven. Content hashes decide what is done, so that a build without front-end changes costs milliseconds:
// `npm ci` runs only when the lock file changed, `vite build` only when one of its inputs changed.
//
//   node frontend/build-if-changed.mjs [outDir]   builds into outDir (default: target/classes/static of the repository)
//   node frontend/build-if-changed.mjs --check    types, typecheck, ESLint, bpmnlint over ../processes, Prettier, unit tests (for `mvn verify`)
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const FRONTEND = dirname(fileURLToPath(import.meta.url));
const TOOLS = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
const BUILD_INPUTS = [...TOOLS, 'index.html', 'public', 'src', 'tools', '../openapi/openapi.json'];
const CHECK_INPUTS = [
  ...BUILD_INPUTS,
  'e2e',
  'gallery',
  'eslint.config.js',
  '.prettierrc.json',
  '.prettierignore',
  '.bpmnlintrc',
  '../processes',
];
const GENERATED = 'schema.d.ts';

requireNode();
const check = process.argv.includes('--check');
const outArgument = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const out = resolve(outArgument ?? process.env.FRONTEND_OUT ?? join(FRONTEND, '..', 'target', 'classes', 'static'));

install();
if (check) checkIfChanged();
else buildIfChanged();

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `The front end needs Node 20.19 or newer; this is ${process.version}.\n` +
      'Install it from your system packages or nodejs.org, or skip the front end with -Dskip.frontend=true.',
  );
  process.exit(1);
}

function install() {
  const hash = hashOf(['package-lock.json']);
  const stamp = join(FRONTEND, 'node_modules', '.lock-hash');
  if (read(stamp) === hash) return;
  run('ci', '--no-audit', '--no-fund');
  write(stamp, hash);
}

function buildIfChanged() {
  const hash = hashOf(BUILD_INPUTS);
  // Not beside the output: what lies there goes into the jar.
  const stamp = join(FRONTEND, 'node_modules', '.build-hash');
  if (read(stamp) === hash + out && existsSync(join(out, 'index.html'))) {
    console.log('front end: unchanged, not built again');
    return;
  }
  process.env.FRONTEND_OUT = out;
  run('run', 'build');
  write(stamp, hash + out);
}

function checkIfChanged() {
  const hash = hashOf(CHECK_INPUTS);
  const stamp = join(FRONTEND, 'node_modules', '.check-hash');
  if (read(stamp) === hash) {
    console.log('front end: unchanged, not checked again');
    return;
  }
  for (const script of ['types', 'typecheck', 'lint', 'lint:processes', 'format:check', 'test']) run('run', script);
  write(stamp, hash);
}

function hashOf(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) {
    for (const file of filesBelow(path)) {
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(FRONTEND, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  const absolute = join(FRONTEND, path);
  if (!existsSync(absolute) || path.endsWith(GENERATED)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

function run(...args) {
  const windows = process.platform === 'win32';
  const result = spawnSync(windows ? 'npm.cmd' : 'npm', args, { cwd: FRONTEND, stdio: 'inherit', shell: windows });
  if (result.error?.code === 'ENOENT') {
    console.error('npm was not found. It comes with Node 20.19 or newer; or skip the front end: -Dskip.frontend=true.');
  }
  if (result.status !== 0) process.exit(result.status ?? 1);
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
