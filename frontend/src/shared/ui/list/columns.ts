import type { ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  label: string;
  render: (row: Row) => ReactNode;
  /** Name of the sort in the API when the column can sort; `true` = the key. */
  sort?: boolean | string;
  align?: 'left' | 'right';
  /** CSS width at the desk; columns without one share what is left. */
  width?: number | string;
  /** In the card at phone width: a line with its label (default), a line without label, or nothing. */
  phone?: 'labelled' | 'plain' | 'hidden';
}

export function sortKeyOf<Row>({ key, sort }: Column<Row>): string | null {
  if (sort === true) return key;
  return sort || null;
}
