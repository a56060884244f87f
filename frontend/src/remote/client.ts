import createClient, { type Middleware } from 'openapi-fetch';
import createQueries from 'openapi-react-query';
import { CSRF_HEADER, csrfTokenFor } from './csrf';
import { AWAY, ProblemError, problemOf } from './problem';
import { reach } from './reach';
import type { components, paths } from './schema';

/** A named body of the API: `Body<'ContactBody'>`. */
export type Body<Name extends keyof components['schemas']> = components['schemas'][Name];

const middleware: Middleware = {
  async onRequest({ request }) {
    const token = await csrfTokenFor(request.method);
    if (token) request.headers.set(CSRF_HEADER, token);
    return request;
  },
  async onResponse({ request, response }) {
    if (response.ok) {
      reach.report(false);
      return;
    }
    const problem = await problemOf(response);
    reach.report(problem.away);
    // 401 on the session itself is the answer "nobody is logged in" (or a wrong password), not a lost session.
    if (response.status === 401 && !new URL(request.url).pathname.startsWith('/api/session')) reach.reportSignedOut();
    throw problem;
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    reach.report(true);
    return new ProblemError(AWAY);
  },
};

/** Typed calls outside of React: `await client.GET('/api/contacts/{id}', …)`. Failures throw a ProblemError. */
export const client = createClient<paths>({
  baseUrl: window.location.origin,
  headers: { Accept: 'application/json' },
  fetch: (request) => globalThis.fetch(request),
});
client.use(middleware);

/** Typed hooks: `api.useQuery('get', '/api/contacts', { params: { query } })`, `api.useMutation('post', …)`. */
export const api = createQueries(client);
