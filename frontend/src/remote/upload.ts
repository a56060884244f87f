import { CSRF_HEADER, csrfTokenFor } from './csrf';
import { AWAY, ProblemError, problemOf } from './problem';
import { reach } from './reach';

export interface UploadOptions {
  /** Further form fields beside the file. */
  fields?: Record<string, string>;
  /** 0…1, called while bytes travel. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
  method?: 'POST' | 'PUT';
}

/** Sends one file as multipart/form-data (part `file`) with progress, which fetch cannot report. */
export async function upload<Answer>(path: string, file: File, options: UploadOptions = {}): Promise<Answer> {
  const method = options.method ?? 'POST';
  const token = await csrfTokenFor(method);
  const form = new FormData();
  for (const [name, value] of Object.entries(options.fields ?? {})) form.append(name, value);
  form.append('file', file);

  const response = await new Promise<Response>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    request.setRequestHeader('Accept', 'application/json');
    if (token) request.setRequestHeader(CSRF_HEADER, token);
    request.upload.onprogress = ({ loaded, total }) => options.onProgress?.(total ? loaded / total : 0);
    request.onload = () => resolve(responseOf(request));
    request.onerror = () => reject(new ProblemError(AWAY));
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    options.signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as Answer;
  if (response.status === 401) reach.reportSignedOut();
  throw await problemOf(response);
}

function responseOf(request: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const name of ['Content-Type', 'Retry-After']) {
    const value = request.getResponseHeader(name);
    if (value) headers.set(name, value);
  }
  return new Response(request.status === 204 ? null : request.responseText, { status: request.status, headers });
}
