import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import { useLogOut } from '@/remote';
import { usePageTitle } from '@/shared/ui/pageTitle';
import { PasswordForm } from './PasswordForm';
import { useSessionQuery } from '../session';
import { EntranceFrame } from './EntranceFrame';

/** Where everybody lands whose password was given by somebody else; nothing else opens before it is changed. */
export default function NewPasswordPage() {
  const { t } = useTranslation();
  const { data: session, isPending } = useSessionQuery();
  const navigate = useNavigate();
  const logOut = useLogOut();
  usePageTitle(t('password.firstTitle'));
  if (isPending) return null;
  if (!session) return <Navigate to="/login" replace />;
  return (
    <EntranceFrame>
      <Title order={1} size={22} fw={650}>
        {t('password.firstTitle')}
      </Title>
      <Text size="sm" c="dimmed" mt={4} mb="lg">
        {t('password.firstHint', { name: session.user.name })}
      </Text>
      <PasswordForm onDone={() => void navigate('/', { replace: true })} />
      <Button variant="subtle" mt="sm" fullWidth onClick={() => logOut.mutate()}>
        {t('shell.logOut')}
      </Button>
    </EntranceFrame>
  );
}
