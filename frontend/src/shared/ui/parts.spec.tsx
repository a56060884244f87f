import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IconMail } from '@tabler/icons-react';
import { expect, it, vi } from 'vitest';
import { ProblemError } from '@/remote';
import { renderScreen } from '@/testing/render';
import { formatDate, formatDuration, formatRelative } from '../i18n';
import { ConfirmDialog } from './ConfirmDialog';
import { EmailPreview, previewDocument } from './EmailPreview';
import { FilePick } from './FilePick';
import { showProblem, showUndo } from './notices';
import { NumberLink } from './NumberLink';
import { useTabNumber, usePageTitle } from './pageTitle';
import { secondsLeft } from './ProgressBar';
import { RelativeTime } from './RelativeTime';
import { SideDrawer, useDrawerParam } from './SideDrawer';
import { byDay } from './Timeline';
import { Wizard } from './Wizard';

it('a letter can run no script and has no origin of ours', () => {
  renderScreen(<EmailPreview title="Letter" html="<p>Hi</p>" />);

  const frame = screen.getByTitle('Letter');
  const rights = (frame.getAttribute('sandbox') ?? '').split(' ');
  expect(rights).not.toContain('allow-scripts');
  expect(rights).not.toContain('allow-same-origin');
  expect(frame.getAttribute('srcdoc')).toContain("default-src 'none'");
});

it('our policy stands first in the document, whatever the letter starts with', () => {
  const letter = '<!-- <head> --><html><head><title>x</title></head><body>Hi</body></html>';
  const parsed = new DOMParser().parseFromString(previewDocument(letter), 'text/html');

  expect(parsed.head.firstElementChild?.getAttribute('http-equiv')).toBe('Content-Security-Policy');
  expect(parsed.body.textContent).toBe('Hi');
});

it('a dangerous deed needs its number typed, and stays open when it fails', async () => {
  const onConfirm = vi.fn().mockRejectedValueOnce(new ProblemError(409, { title: 'Rado already did this.' }));
  const onClose = vi.fn();
  renderScreen(
    <ConfirmDialog
      opened
      title="Send?"
      confirmLabel="Send 12"
      typeToConfirm="12"
      onConfirm={onConfirm}
      onClose={onClose}
    >
      This sends 12 messages.
    </ConfirmDialog>,
  );
  const button = await screen.findByRole('button', { name: 'Send 12' });
  expect(button).toHaveProperty('disabled', true);

  await userEvent.type(screen.getByLabelText('Type “12” to go on'), '12');
  await userEvent.click(button);
  expect(await screen.findByText('Rado already did this.')).toBeTruthy();
  expect(onClose).not.toHaveBeenCalled();
  await userEvent.click(button);

  expect(onClose).toHaveBeenCalledOnce();
});

it('a deed can be taken back', async () => {
  const undo = vi.fn();
  renderScreen(<p>screen</p>);

  showUndo('Ana was taken off the list.', undo);
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));

  expect(undo).toHaveBeenCalledOnce();
});

it('a failed deed names the incident', async () => {
  renderScreen(<p>screen</p>);

  showProblem(new ProblemError(500, { title: 'inside', incident: 'q7' }));

  expect(await screen.findByText(/Reference q7/)).toBeTruthy();
  expect(screen.queryByText('inside')).toBeNull();
});

it('numbers lead to the people behind them, nought leads nowhere', () => {
  renderScreen(
    <>
      <NumberLink value={1234} to="/people" label="people entered" />
      <NumberLink value={0} to="/people" />
      <NumberLink value={null} to="/people" />
    </>,
  );

  expect(screen.getByRole('link').getAttribute('href')).toBe('/people');
  expect(screen.getByRole('link').textContent).toBe('1,234');
  expect(screen.getByText('0').tagName).toBe('SPAN');
});

function Titled({ waiting }: { waiting: number }) {
  usePageTitle('Inbox');
  useTabNumber('tasks', waiting);
  return null;
}

it('the tab shows what waits', () => {
  const { unmount } = renderScreen(<Titled waiting={3} />);
  expect(document.title).toBe('(3) Inbox · Journeyman');

  unmount();
  expect(document.title).toBe('Inbox · Journeyman');
});

it('a time says how long ago, and on hover the hour here and there', async () => {
  const at = new Date(Date.now() - 3 * 3_600_000).toISOString();
  renderScreen(<RelativeTime at={at} zone="America/New_York" />);

  const time = screen.getByText(/3 hr/);
  await userEvent.hover(time);

  expect(await screen.findByText(/their time \(America\/New_York\)/)).toBeTruthy();
});

it('a zone that the browser does not know takes nothing down', () => {
  expect(formatDate('2026-11-22T10:00:00Z', { dateStyle: 'medium' }, 'Mars/Base')).toContain('2026');
});

it.each([
  [0, '0s'],
  [61, '1m 1s'],
  [7_200, '2h'],
  [93_700, '1d 2h'],
])('%i seconds are %s', (seconds, words) => {
  expect(formatDuration(seconds).replaceAll(' ', ' ')).toBe(words);
});

it('looks back and ahead in the fitting unit', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  expect(formatRelative(now - 90_000, now)).toBe('1 min. ago');
  expect(formatRelative(now + 2 * 86_400_000, now)).toBe('in 2 days');
  expect(formatRelative(now - 5_000, now)).toBe('now');
});

it('reckons the time left from the pace so far', () => {
  const start = '2026-11-22T12:00:00Z';
  expect(secondsLeft(100, 400, start, Date.parse(start) + 10_000)).toBe(30);
  expect(secondsLeft(0, 400, start, Date.parse(start) + 10_000)).toBeNull();
  expect(secondsLeft(400, 400, start, Date.parse(start) + 10_000)).toBeNull();
});

it('gathers what happened by day', () => {
  const item = (id: string, at: string) => ({ id, at, icon: IconMail, title: id });
  const days = byDay([
    item('c', '2026-11-22T12:00:00'),
    item('b', '2026-11-22T08:00:00'),
    item('a', '2026-11-20T08:00:00'),
  ]);

  expect(days.map(({ items }) => items.map(({ id }) => id))).toEqual([['c', 'b'], ['a']]);
});

function Beside() {
  const drawer = useDrawerParam();
  return (
    <SideDrawer opened={drawer.id !== null} onClose={drawer.close} title="Ana">
      {`Details of ${drawer.id}`}
    </SideDrawer>
  );
}

it('a drawer is part of the address', async () => {
  const { router } = renderScreen(<Beside />, { at: '/people?page=2&open=7' });
  expect(await screen.findByText('Details of 7')).toBeTruthy();

  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Close' }));

  expect(router.state.location.search).toBe('?page=2');
});

it('a wizard goes on only when the step is done, and back at any time', async () => {
  const onNext = vi.fn().mockRejectedValueOnce(new ProblemError(422, { title: 'Not a CSV file.' }));
  const finish = vi.fn(() => Promise.resolve());
  renderScreen(
    <Wizard
      finishLabel="Import"
      steps={[
        { key: 'file', label: 'File', content: <p>first</p>, onNext },
        { key: 'go', label: 'Go', content: <p>second</p>, onNext: finish },
      ]}
    />,
  );

  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  expect(await screen.findByText('Not a CSV file.')).toBeTruthy();
  expect(screen.getByText('first')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Back' }));
  expect(screen.getByText('first')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Import' }));

  expect(finish).toHaveBeenCalledOnce();
});

it('a file can be chosen by keyboard', async () => {
  const onPick = vi.fn();
  const { container } = renderScreen(<FilePick label="Drop a file" onPick={onPick} />);
  const file = new File(['a,b'], 'people.csv');

  await userEvent.upload(within(container).getByLabelText('Drop a file'), file);

  expect(onPick).toHaveBeenCalledWith(file);
});
