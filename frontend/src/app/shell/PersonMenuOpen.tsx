import { Menu, SegmentedControl, Text, useMantineColorScheme } from '@mantine/core';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLogOut } from '@/remote';
import { useSession } from '../session';

/** What opens under the person's initials: account, appearance, log out. Loaded with the first click. */
export default function PersonMenuOpen({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { user } = useSession();
  const logOut = useLogOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu defaultOpened position="bottom-end" width={240} withinPortal>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)" truncate>
            {user.name}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {user.email}
          </Text>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<IconUserCircle size={16} aria-hidden />} component={Link} to="/account">
          {t('shell.account')}
        </Menu.Item>
        <Menu.Label>{t('shell.appearance')}</Menu.Label>
        <SegmentedControl
          fullWidth
          size="xs"
          px="xs"
          bg="transparent"
          aria-label={t('shell.appearance')}
          value={colorScheme}
          onChange={(value) => setColorScheme(value as 'auto' | 'light' | 'dark')}
          data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`shell.scheme.${value}`) }))}
        />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => logOut.mutate()}>
          {t('shell.logOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
