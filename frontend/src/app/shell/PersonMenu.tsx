import { Avatar, UnstyledButton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session';

const PersonMenuOpen = lazy(() => import('./PersonMenuOpen'));

/** The person's own corner, top right. */
export function PersonMenu() {
  const { t } = useTranslation();
  const { user } = useSession();
  const [used, setUsed] = useState(false);
  const face = (
    <UnstyledButton
      aria-label={t('shell.personMenu', { name: user.name })}
      aria-haspopup="menu"
      onClick={used ? undefined : () => setUsed(true)}
    >
      <Avatar name={user.name} size={30} radius="xl" color="brand" variant="filled" alt="" />
    </UnstyledButton>
  );
  if (!used) return face;
  return (
    <Suspense fallback={face}>
      <PersonMenuOpen>{face}</PersonMenuOpen>
    </Suspense>
  );
}
