export interface DiffLine {
  kind: 'same' | 'added' | 'removed' | 'skipped';
  text: string;
}

/** Longest texts compared line by line; beyond that everything counts as changed. */
const MOST = 2_000;
const CONTEXT = 2;

/** What changed from one text to the next, line by line, long equal stretches left out. */
export function diffLines(before: string, after: string): DiffLine[] {
  const a = before.split('\n');
  const b = after.split('\n');
  if (before === after) return [];
  const all =
    a.length > MOST || b.length > MOST
      ? [...a.map((text) => line('removed', text)), ...b.map((text) => line('added', text))]
      : walk(a, b);
  return shortened(all);
}

const line = (kind: DiffLine['kind'], text: string): DiffLine => ({ kind, text });

/** Follows the longest common subsequence. */
function walk(a: readonly string[], b: readonly string[]): DiffLine[] {
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push(line('same', a[i] ?? ''));
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      lines.push(line('removed', a[i] ?? ''));
      i += 1;
    } else {
      lines.push(line('added', b[j] ?? ''));
      j += 1;
    }
  }
  return lines;
}

function shortened(lines: readonly DiffLine[]): DiffLine[] {
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ kind }) => kind !== 'same'),
  );
  const short: DiffLine[] = [];
  lines.forEach((one, index) => {
    if (near[index]) short.push(one);
    else if (short.at(-1)?.kind !== 'skipped') short.push(line('skipped', '⋯'));
  });
  return short;
}
