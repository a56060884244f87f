/** The only door to the API. Screens import from here, never from openapi-fetch or the generated schema. */
export { api, client, type Body } from './client';
export { fieldOf, showFieldProblems } from './fields';
export { asProblem, isProblem, ProblemError, type FieldProblem } from './problem';
export { LIST_OPTIONS, newQueryClient, POLL, TAB_NUMBER, useRefresh } from './queries';
export { reach } from './reach';
export * from './session';
export { upload, type UploadOptions } from './upload';
