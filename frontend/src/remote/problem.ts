/** One wrong field: `pointer` is a JSON pointer into the request body (`/email`, `/steps/0/name`). */
export interface FieldProblem {
  pointer: string;
  code: string;
  message: string;
}

interface ProblemBody {
  type?: string;
  title?: string;
  detail?: string;
  code?: string;
  errors?: FieldProblem[];
  incident?: string;
  [extra: string]: unknown;
}

/** Status of a request that never reached the server (offline, server restarting). */
export const AWAY = 0;

/** What the server answered instead of success: RFC 9457 problem details, typed. Every remote call throws only this. */
export class ProblemError extends Error {
  readonly status: number;
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldProblem[];
  /** Set on unexpected errors; support finds the log line by it. */
  readonly incidentId: string | null;
  /** Seconds to wait before another try (429, 503), when the server named them. */
  readonly retryAfter: number | null;
  /** The whole body, for problems that carry facts (409: who holds it). */
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: ProblemBody = {}, retryAfter: number | null = null) {
    super(body.title ?? `HTTP ${status}`);
    this.name = 'ProblemError';
    this.status = status;
    this.type = body.type ?? 'about:blank';
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.errors = body.errors ?? [];
    this.incidentId = body.incident ?? null;
    this.retryAfter = retryAfter;
    this.body = body;
  }

  get away(): boolean {
    return this.status === AWAY || this.status === 502 || this.status === 504;
  }

  /** Last part of the type URI: `…/problems/contact-not-found` → `contact-not-found`; '' when there is none. */
  get code(): string {
    return this.type === 'about:blank' ? '' : (this.type.split(/[/:#]/).pop() ?? '');
  }
}

export async function problemOf(response: Response): Promise<ProblemError> {
  const retryAfter = Number.parseInt(response.headers.get('Retry-After') ?? '', 10);
  const json = (response.headers.get('Content-Type') ?? '').includes('json');
  const body: unknown = json ? await response.json().catch(() => ({})) : {};
  return new ProblemError(
    response.status,
    typeof body === 'object' && body !== null ? (body as ProblemBody) : {},
    Number.isNaN(retryAfter) ? null : retryAfter,
  );
}

export function isProblem(error: unknown): error is ProblemError {
  return error instanceof ProblemError;
}

/** Makes a ProblemError of anything thrown, so that screens show one kind of error. */
export function asProblem(error: unknown): ProblemError {
  return isProblem(error) ? error : new ProblemError(-1, {});
}
