import { afterEach, expect, it, vi } from 'vitest';
import { fakeApi } from '@/testing/fakeApi';
import { client, fieldOf, ProblemError, reach } from './index';
import { asProblem } from './problem';

afterEach(() => {
  document.cookie = 'XSRF-TOKEN=; max-age=0';
  reach.report(false);
});

const refused = async (call: Promise<unknown>): Promise<ProblemError> => {
  const error: unknown = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ProblemError);
  return error as ProblemError;
};

it('fetches the CSRF cookie before the first change and sends it as a header', async () => {
  const seen = fakeApi({
    'GET /api/session': () => {
      document.cookie = 'XSRF-TOKEN=a%2Bb';
      return { status: 401, body: {} };
    },
    'DELETE /api/session': { status: 204 },
  });

  await client.DELETE('/api/session');

  expect(seen.map(({ method }) => method)).toEqual(['GET', 'DELETE']);
  expect(seen[1]?.headers.get('X-XSRF-TOKEN')).toBe('a+b');
});

it('throws what the server says as a typed problem', async () => {
  const errors = [{ pointer: '/wanted', code: 'too-common', message: 'Everybody uses this one.' }];
  document.cookie = 'XSRF-TOKEN=x';
  fakeApi({
    'PUT /api/session/password': {
      status: 422,
      body: { type: 'urn:journeyman:problem:invalid', title: 'Some fields need attention.', detail: 'Look.', errors },
    },
  });

  const problem = await refused(client.PUT('/api/session/password', { body: { current: 'a', wanted: 'b' } }));

  expect(problem).toMatchObject({ status: 422, code: 'invalid', title: 'Some fields need attention.', errors });
});

it('knows how long to wait and which incident to name', async () => {
  document.cookie = 'XSRF-TOKEN=x';
  fakeApi({ 'POST /api/session': { status: 429, body: { incident: 'i1' }, headers: { 'Retry-After': '17' } } });

  const problem = await refused(client.POST('/api/session', { body: { email: 'a', password: 'b' } }));

  expect(problem).toMatchObject({ retryAfter: 17, incidentId: 'i1' });
});

it('tells everybody when the server is away and when it is back', async () => {
  const listener = vi.fn();
  const stop = reach.onChange(listener);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));

  const problem = await refused(client.GET('/api/session'));
  expect(problem.away).toBe(true);
  expect(reach.isAway()).toBe(true);

  fakeApi({ 'GET /api/session': { status: 401, body: {} } });
  await refused(client.GET('/api/session'));
  expect(reach.isAway()).toBe(false);
  expect(listener).toHaveBeenCalledTimes(2);
  stop();
});

it('does not take a call that a screen gave up for a server that is away', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new DOMException('aborted', 'AbortError')));

  await client.GET('/api/session').catch(() => null);

  expect(reach.isAway()).toBe(false);
});

it.each([
  ['/email', 'email'],
  ['/steps/0/name', 'steps.0.name'],
  ['#/a~1b', 'a/b'],
])('%s is the field %s', (pointer, field) => {
  expect(fieldOf(pointer)).toBe(field);
});

it('makes a problem of anything thrown', () => {
  expect(asProblem(new Error('oops'))).toMatchObject({ status: -1, title: '' });
});
