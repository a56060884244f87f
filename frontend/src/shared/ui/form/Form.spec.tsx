import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { ProblemError } from '@/remote';
import { renderScreen } from '@/testing/render';
import { NumberField, SwitchField, TextField } from './fields';
import { Form, useZodForm } from './Form';

const schema = z.object({
  name: z.string().min(1, 'Please enter a name.'),
  points: z.number('Please enter a number.'),
  on: z.boolean(),
});

function Person({ onSubmit }: { onSubmit: (values: z.infer<typeof schema>) => Promise<unknown> }) {
  const form = useZodForm(schema, { name: '', points: 5, on: false });
  return (
    <Form form={form} submitLabel="Save" onSubmit={onSubmit}>
      <TextField name="name" label="Name" />
      <NumberField name="points" label="Points" />
      <SwitchField name="on" label="On" />
    </Form>
  );
}

const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));

it('sends typed values', async () => {
  const onSubmit = vi.fn(() => Promise.resolve());
  renderScreen(<Person onSubmit={onSubmit} />);

  await userEvent.type(screen.getByLabelText('Name'), 'Ana');
  await userEvent.clear(screen.getByLabelText('Points'));
  await userEvent.type(screen.getByLabelText('Points'), '12');
  await userEvent.click(screen.getByLabelText('On'));
  await save();

  expect(onSubmit).toHaveBeenCalledWith({ name: 'Ana', points: 12, on: true });
});

it('complains at the field before anything is sent', async () => {
  const onSubmit = vi.fn(() => Promise.resolve());
  renderScreen(<Person onSubmit={onSubmit} />);

  await save();

  expect(await screen.findByText('Please enter a name.')).toBeTruthy();
  expect(screen.getByLabelText('Name').getAttribute('aria-invalid')).toBe('true');
  expect(onSubmit).not.toHaveBeenCalled();
});

it('puts the complaints of the server where they belong', async () => {
  const errors = [
    { pointer: '/name', code: 'taken', message: 'This name is taken.' },
    { pointer: '/elsewhere', code: 'odd', message: 'Something else is odd.' },
  ];
  renderScreen(<Person onSubmit={() => Promise.reject(new ProblemError(422, { title: 'No', errors }))} />);

  await userEvent.type(screen.getByLabelText('Name'), 'Ana');
  await save();

  expect(await screen.findByText('This name is taken.')).toBeTruthy();
  expect((await screen.findByRole('alert')).textContent).toBe('Something else is odd.');
});

it('can be sent again after the server refused', async () => {
  const onSubmit = vi.fn().mockRejectedValueOnce(new ProblemError(409, { title: 'Somebody was faster.' }));
  renderScreen(<Person onSubmit={onSubmit} />);
  await userEvent.type(screen.getByLabelText('Name'), 'Ana');

  await save();
  expect((await screen.findByRole('alert')).textContent).toBe('Somebody was faster.');
  await save();

  expect(onSubmit).toHaveBeenCalledTimes(2);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('asks before unsaved input is lost', async () => {
  const { router } = renderScreen(<Person onSubmit={() => Promise.resolve()} />, { at: '/person' });
  await userEvent.type(screen.getByLabelText('Name'), 'Ana');

  void router.navigate('/elsewhere');

  expect(await screen.findByText('Leave without saving?')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Stay here' }));
  expect(router.state.location.pathname).toBe('/person');
});
