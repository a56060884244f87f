import { z } from 'zod';
import { useTranslation } from 'react-i18next';
import { useChangePassword } from '@/remote';
import { Form, PasswordField, useZodForm } from '@/shared/ui';

const MIN = 8;

/** Old password, new password twice. The server also refuses well-known passwords and says so at the field. */
export function PasswordForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const change = useChangePassword();
  const schema = z
    .object({
      current: z.string().min(1, t('password.currentMissing')),
      password: z.string().min(MIN, t('password.tooShort', { count: MIN })),
      again: z.string(),
    })
    .refine(({ password, again }) => password === again, { path: ['again'], message: t('password.differs') });
  const form = useZodForm(schema, { current: '', password: '', again: '' });
  return (
    <Form
      form={form}
      submitLabel={t('password.submit')}
      warnOnLeave={false}
      onSubmit={async ({ current, password }) => {
        await change.mutateAsync({ current, password });
        form.reset();
        onDone();
      }}
    >
      <PasswordField name="current" label={t('password.current')} autoComplete="current-password" />
      <PasswordField name="password" label={t('password.new')} hint={t('password.hint')} autoComplete="new-password" />
      <PasswordField name="again" label={t('password.again')} autoComplete="new-password" />
    </Form>
  );
}
