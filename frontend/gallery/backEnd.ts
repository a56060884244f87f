// An invented server. How it behaves is written in the address of the screen: ?state=loading | error | away | nobody.

export interface Row {
  id: string;
  name: string;
  email: string;
  company: string;
  score: number;
  state: 'active' | 'resting' | 'bounced';
  seenAt: string;
}

const FIRST = ['Ana', 'Petar', 'Iva', 'Marko', 'Živa', 'Øystein', 'Łukasz', 'Maximiliana-Josephine'];
const LAST = ['Novak', 'Horvat', 'Kralj', 'Berg', 'Wiśniewska', 'Freiherr von und zu Oberhausen-Untermeyerling'];
const COMPANIES = ['Hidroinženiring d.o.o.', 'Fjord Logistikk AS', 'Müller & Söhne', 'Zakłady Mechaniczne Wschód S.A.'];
const STATES = ['active', 'resting', 'bounced'] as const;

const rows: Row[] = Array.from({ length: 10_000 }, (_, index) => ({
  id: String(index + 1),
  name: `${FIRST[index % 8]} ${LAST[index % 6]}`,
  email: `person${index + 1}@example.org`,
  company: COMPANIES[index % 4] ?? '',
  score: (index * 37) % 100,
  state: STATES[index % 3] ?? 'active',
  seenAt: new Date(Date.now() - index * 4_300_000).toISOString(),
}));

const person = {
  user: {
    id: 'u1',
    name: 'Mia Marketer',
    email: 'mia.marketer@example.org',
    language: 'en',
    teams: [{ id: 't1', name: 'Sales North', lead: true }],
    mustChangePassword: false,
    roles: ['MARKETER'],
    permissions: ['CONTACTS_READ'],
  },
};

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });

let loggedIn = true;

export async function answer(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const state = new URLSearchParams(window.location.search).get('state');
  if (pathname === '/api/session') return session(request, state);
  if (state === 'loading') await new Promise(() => undefined);
  if (state === 'away') throw new TypeError('Failed to fetch');
  if (state === 'error') {
    return json({ type: 'urn:journeyman:problem:internal', title: 'Something broke', incident: 'k3v9x2' }, 500);
  }
  await new Promise((resolve) => setTimeout(resolve, 120));
  if (pathname === '/api/people') return json(list(searchParams));
  if (request.method === 'POST') {
    const errors = [{ pointer: '/email', code: 'taken', message: 'Somebody with this address exists already.' }];
    return json({ type: 'urn:journeyman:problem:invalid', title: 'Some fields need attention.', errors }, 422);
  }
  return json({ title: 'Not there' }, 404);
}

async function session(request: Request, state: string | null): Promise<Response> {
  if (request.method === 'DELETE') loggedIn = false;
  if (request.method === 'POST') {
    const { password } = (await request.json()) as { password: string };
    if (password === 'often') return json({ title: 'Too many tries' }, 429, { 'Retry-After': '42' });
    if (password !== 'right') return json({ title: 'Wrong' }, 401);
    loggedIn = true;
    return json(person);
  }
  if (state === 'first') return json({ user: { ...person.user, mustChangePassword: true } });
  return loggedIn && state !== 'nobody' ? json(person) : json({ title: 'Not logged in' }, 401);
}

function list(params: URLSearchParams) {
  const q = (params.get('q') ?? '').toLowerCase();
  const state = params.get('state_of');
  const page = Number(params.get('page') ?? 0);
  const size = Number(params.get('size') ?? 25);
  const sort = params.get('sort') ?? '';
  const key = sort.replace('-', '') as keyof Row;
  const found = rows.filter(
    (row) => (row.name + row.email).toLowerCase().includes(q) && (!state || row.state === state),
  );
  if (sort) found.sort((a, b) => (a[key] < b[key] ? -1 : 1) * (sort.startsWith('-') ? -1 : 1));
  return { items: found.slice(page * size, (page + 1) * size), total: found.length, page, size };
}
