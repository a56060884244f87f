import type { FieldPath, FieldValues, UseFormSetError } from 'react-hook-form';
import type { FieldProblem, ProblemError } from './problem';

/** `/steps/0/name` → `steps.0.name`, the way react-hook-form names fields. */
export function fieldOf(pointer: string): string {
  return pointer
    .replace(/^#?\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}

/**
 * Puts the server's field errors onto the form. Returns those that no field of the form shows; the form shows them
 * above its button. `known` are the names of the form's fields.
 */
export function showFieldProblems<Values extends FieldValues>(
  problem: ProblemError,
  setError: UseFormSetError<Values>,
  known: ReadonlySet<string>,
): FieldProblem[] {
  const homeless: FieldProblem[] = [];
  problem.errors.forEach((error, index) => {
    const field = fieldOf(error.pointer);
    if (known.has(field)) {
      setError(field as FieldPath<Values>, { type: error.code, message: error.message }, { shouldFocus: index === 0 });
    } else homeless.push(error);
  });
  return homeless;
}
