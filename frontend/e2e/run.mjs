// Browser tests against the real jar: node e2e/run.mjs <jar> [playwright arguments…]
// Starts the jar on a free port of this machine with an empty database of its own, waits until the demo stands, runs
// the gallery and the specs, stops it. Nothing outside a temporary folder is touched.
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const FRONTEND = join(dirname(fileURLToPath(import.meta.url)), '..');
const START_SECONDS = 600;

const [jar, ...playwright] = process.argv.slice(2);
if (!jar || !existsSync(jar)) {
  console.error(`No jar at "${jar ?? ''}". Build it first: mvn -B package`);
  process.exit(1);
}

const work = mkdtempSync(join(tmpdir(), 'journeyman-e2e-'));
const port = await freePort();
const env = {
  ...process.env,
  SERVER_PORT: String(port),
  SPRING_DATASOURCE_URL: `jdbc:h2:file:${join(work, 'db')};DB_CLOSE_ON_EXIT=FALSE`,
  JOURNEYMAN_DEMO_CREDENTIALS: join(work, 'credentials.json'),
  JOURNEYMAN_STARTER_CREDENTIALS: join(work, 'credentials.json'),
  // A smaller demo than a visitor's: what is tested does not depend on how many there are.
  JOURNEYMAN_STARTER_PEOPLE: '400',
  JOURNEYMAN_STARTER_DAYS: '21',
  BASE_URL: `http://127.0.0.1:${port}`,
  GALLERY_PORT: String(await freePort()),
};
const log = join(work, 'server.log');
const server = spawn(process.env.JAVA ?? 'java', ['-Xmx1g', '-jar', resolve(jar)], { cwd: work, env });
server.stdout.pipe(createWriteStream(log, { flags: 'a' }));
server.stderr.pipe(createWriteStream(log, { flags: 'a' }));

let status = 1;
try {
  await started();
  status = run({ ...env, JOURNEYMAN_GALLERY: '1' }, []) || run(env, playwright);
} catch (error) {
  console.error(error.message);
} finally {
  server.kill('SIGTERM');
  await new Promise((done) => (server.exitCode === null ? server.once('exit', done) : done()));
  if (status === 0) rmSync(work, { recursive: true, force: true });
  else console.error(`The server's log: ${log}`);
}
process.exit(status);

function run(environment, args) {
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const { status: code } = spawnSync(npx, ['playwright', 'test', ...args], {
    cwd: FRONTEND,
    env: environment,
    stdio: 'inherit',
  });
  return code ?? 1;
}

async function started() {
  for (let second = 0; second < START_SECONDS; second += 1) {
    if (server.exitCode !== null) throw new Error(`The server stopped while starting. Log: ${log}`);
    const healthy = await fetch(`${env.BASE_URL}/actuator/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy && existsSync(env.JOURNEYMAN_DEMO_CREDENTIALS)) return;
    await new Promise((wait) => setTimeout(wait, 1000));
  }
  throw new Error(`The server and its demo did not stand after ${START_SECONDS} s. Log: ${log}`);
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => done(free));
    });
  });
}
