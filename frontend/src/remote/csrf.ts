const COOKIE = /(?:^|;\s*)(?:__Host-)?XSRF-TOKEN=([^;]+)/;
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Name of the header in which Spring Security expects the value of the XSRF-TOKEN cookie. */
export const CSRF_HEADER = 'X-XSRF-TOKEN';

export function csrfToken(): string | null {
  const match = COOKIE.exec(document.cookie);
  return match?.[1] ? decodeURIComponent(match[1]) : null;
}

/** The token for a request that changes something; asks the server for the cookie when the browser has none yet. */
export async function csrfTokenFor(method: string): Promise<string | null> {
  if (READS.has(method.toUpperCase())) return null;
  if (!csrfToken()) await fetch('/api/session').catch(() => null);
  return csrfToken();
}
