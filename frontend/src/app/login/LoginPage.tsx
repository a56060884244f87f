import { Alert, Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { asProblem, useLogIn } from '@/remote';
import { usePageTitle } from '@/shared/ui/pageTitle';
import { useSessionQuery } from '../session';
import { EntranceFrame } from './EntranceFrame';
import { useCountdown } from './useCountdown';

/** The front door. */
export function LoginPage() {
  const { t } = useTranslation();
  const { data: session } = useSessionQuery();
  const [search] = useSearchParams();
  usePageTitle(t('login.title'));
  if (session) return <Navigate to={safeNext(search.get('next'))} replace />;
  return (
    <EntranceFrame>
      <Title order={1} size={22} fw={650}>
        {t('login.title')}
      </Title>
      <Text size="sm" c="dimmed" mt={4} mb="lg">
        {t(search.has('next') ? 'login.again' : 'login.hint')}
      </Text>
      <LoginForm />
    </EntranceFrame>
  );
}

function LoginForm() {
  const { t } = useTranslation();
  const logIn = useLogIn();
  const [missing, setMissing] = useState<{ email: boolean; password: boolean }>({ email: false, password: false });
  const problem = logIn.error ? asProblem(logIn.error) : null;
  const wait = useCountdown(problem?.status === 429 ? (problem.retryAfter ?? 60) : 0, problem);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const email = String(form.get('email')).trim();
    const password = String(form.get('password'));
    setMissing({ email: !email, password: !password });
    if (email && password && wait === 0) logIn.mutate({ email, password });
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {problem && (wait > 0 || problem.status !== 429) && (
          <Alert color="red" icon={<IconAlertCircle size={18} aria-hidden />} role="alert" p="sm">
            {loginProblem(t, problem.status, problem.away, wait)}
          </Alert>
        )}
        <TextInput
          name="email"
          type="email"
          label={t('login.email')}
          autoComplete="username"
          autoFocus
          size="md"
          error={missing.email && t('login.emailMissing')}
        />
        <PasswordInput
          name="password"
          label={t('login.password')}
          autoComplete="current-password"
          size="md"
          error={missing.password && t('login.passwordMissing')}
          visibilityToggleButtonProps={{ 'aria-label': t('login.showPassword') }}
        />
        <Button type="submit" size="md" loading={logIn.isPending} disabled={wait > 0}>
          {t('login.submit')}
        </Button>
        <Text size="xs" c="dimmed">
          {t('login.forgotten')}
        </Text>
      </Stack>
    </form>
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];

function loginProblem(t: Translate, status: number, away: boolean, wait: number): string {
  if (status === 429) return t('login.tooOften', { count: wait });
  if (status === 401 || status === 403) return t('login.wrong');
  return t(away ? 'trouble.serverAway' : 'login.failed');
}

/** Only ways inside this program; `//evil.example` is a way out. */
export function safeNext(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) && !next.startsWith('/login') ? next : '/';
}
