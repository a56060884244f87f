import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeApi } from '@/testing/fakeApi';
import { person, renderRoutes } from '@/testing/render';
import { LoginPage, safeNext } from './LoginPage';

const nobody = { 'GET /api/session': { status: 401, body: {} } };
const draw = (at = '/login') =>
  renderRoutes(
    [
      { path: '/login', element: <LoginPage /> },
      { path: '*', element: <p>inside</p> },
    ],
    at,
  );

async function logIn() {
  await userEvent.type(screen.getByLabelText('E-mail'), 'mia@example.org');
  await userEvent.type(screen.getByLabelText('Password'), 'a long sentence');
  await userEvent.click(screen.getByRole('button', { name: 'Log in' }));
}

it('leads to where the person wanted to go', async () => {
  let known = false;
  const seen = fakeApi({
    'GET /api/session': () => (known ? { body: person() } : { status: 401, body: {} }),
    'POST /api/session': () => {
      known = true;
      return { body: person() };
    },
  });
  const { router } = draw('/login?next=%2Fcontacts%3Fq%3Dann');

  await logIn();

  await screen.findByText('inside');
  expect(router.state.location.pathname + router.state.location.search).toBe('/contacts?q=ann');
  const post = seen.find(({ method }) => method === 'POST');
  expect(await post?.json()).toEqual({ email: 'mia@example.org', password: 'a long sentence' });
});

it('says the same for an unknown address and a wrong password', async () => {
  fakeApi({ ...nobody, 'POST /api/session': { status: 401, body: { title: 'nope' } } });
  draw();

  await logIn();

  expect(await screen.findByRole('alert')).toHaveProperty('textContent', 'E-mail or password is not right.');
});

it('counts down when there were too many tries', async () => {
  fakeApi({ ...nobody, 'POST /api/session': { status: 429, body: {}, headers: { 'Retry-After': '30' } } });
  draw();

  await logIn();

  expect((await screen.findByRole('alert')).textContent).toMatch(/wait (30|29) seconds/);
  expect(screen.getByRole('button', { name: 'Log in' })).toHaveProperty('disabled', true);
});

it('asks for what is missing without asking the server', async () => {
  const seen = fakeApi(nobody);
  draw();

  await userEvent.click(await screen.findByRole('button', { name: 'Log in' }));

  expect(screen.getByText('Please enter your e-mail address.')).toBeTruthy();
  expect(seen.filter(({ method }) => method === 'POST')).toEqual([]);
});

it.each([
  ['/contacts?page=2', '/contacts?page=2'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/login?next=/login', '/'],
  [null, '/'],
])('never leads out of the program: %s', (next, way) => {
  expect(safeNext(next)).toBe(way);
});
