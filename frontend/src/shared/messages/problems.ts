import type { MessageProblem } from './types';

/** The id of the input a problem points to. */
export function pointerId(pointer: string): string {
  return `message${pointer.replaceAll('/', '-')}`;
}

/** The first stopping sentence about this place, to stand at the input. */
export function problemAt(problems: readonly MessageProblem[], pointer: string): string | undefined {
  return problems.find((problem) => problem.stops && problem.pointer === pointer)?.sentence;
}

/** Lines of the source with something to mend. */
export function problemLines(problems: readonly MessageProblem[], pointer: string): number[] {
  return problems.filter((problem) => problem.pointer === pointer && problem.line > 0).map(({ line }) => line);
}

/** Brings the reader to the place of a problem. */
export function goTo(pointer: string): void {
  const target = document.getElementById(pointerId(pointer));
  if (!target) return;
  target.scrollIntoView({ block: 'center', behavior: 'smooth' });
  const input = target.querySelector<HTMLElement>('.cm-content') ?? target;
  input.focus({ preventScroll: true });
}
