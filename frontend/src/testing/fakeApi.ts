import { vi } from 'vitest';

export interface FakeAnswer {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
}
/** `GET /api/contacts` → what to answer; a function sees the request. Queries in the URL do not matter for the key. */
export type FakeRoutes = Record<string, FakeAnswer | ((request: Request) => FakeAnswer | Promise<FakeAnswer>)>;

/** Stands in for the server in unit tests. Returns the requests it saw, newest last. */
export function fakeApi(routes: FakeRoutes): Request[] {
  const seen: Request[] = [];
  vi.stubGlobal('fetch', async (input: Request | string) => {
    const request = input instanceof Request ? input : new Request(new URL(input, window.location.origin));
    seen.push(request.clone());
    const found = routes[`${request.method} ${new URL(request.url).pathname}`];
    const answer = typeof found === 'function' ? await found(request) : (found ?? { status: 404, body: {} });
    const status = answer.status ?? (answer.body === undefined ? 204 : 200);
    return new Response(status === 204 ? null : JSON.stringify(answer.body), {
      status,
      headers: { 'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json', ...answer.headers },
    });
  });
  return seen;
}
