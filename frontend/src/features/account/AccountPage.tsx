import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PasswordForm } from '@/app/login/PasswordForm';
import { useSession } from '@/app/session';
import { changeLanguage, LANGUAGES, type Language } from '@/shared/i18n';
import { FactList, PageHeader, PageSection, showDone } from '@/shared/ui';

/** What a person may change about themselves. */
export default function AccountPage() {
  const { t, i18n } = useTranslation('account');
  const { user } = useSession();
  return (
    <>
      <PageHeader title={t('title')} />
      <PageSection title={t('who')}>
        <FactList
          facts={[
            { label: t('name'), value: user.name },
            { label: t('email'), value: user.email },
            ...user.teams.map(({ id, name, lead }) => ({
              key: id,
              label: t('team'),
              value: lead ? t('teamLead', { name }) : name,
            })),
            { label: t('roles'), value: user.roles.map((role) => t(`shared:roles.${role}`, role)).join(', ') },
          ]}
        />
      </PageSection>
      <PageSection title={t('language')}>
        <Select
          maw={260}
          aria-label={t('language')}
          allowDeselect={false}
          data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
          value={i18n.resolvedLanguage ?? 'en'}
          onChange={(value) => value && void changeLanguage(value as Language)}
        />
      </PageSection>
      <PageSection title={t('password')}>
        <div style={{ maxWidth: 360 }}>
          <PasswordForm onDone={() => showDone(t('passwordChanged'))} />
        </div>
      </PageSection>
    </>
  );
}
