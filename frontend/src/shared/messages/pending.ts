import { client } from '@/remote';

interface Loose {
  GET: (path: string, options: unknown) => Promise<{ data?: unknown }>;
  POST: (path: string, options: unknown) => Promise<{ data?: unknown }>;
}

export const pending = client as unknown as Loose;
