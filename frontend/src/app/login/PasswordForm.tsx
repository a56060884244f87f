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
      wanted: z.string().min(MIN, t('password.tooShort', { count: MIN })),
      again: z.string(),
    })
    .refine(({ wanted, again }) => wanted === again, { path: ['again'], message: t('password.differs') });
  const form = useZodForm(schema, { current: '', wanted: '', again: '' });
  return (
    <Form
      form={form}
      submitLabel={t('password.submit')}
      warnOnLeave={false}
      onSubmit={async ({ current, wanted }) => {
        await change.mutateAsync({ current, wanted });
        form.reset();
        onDone();
      }}
    >
      <PasswordField name="current" label={t('password.current')} autoComplete="current-password" />
      <PasswordField name="wanted" label={t('password.new')} hint={t('password.hint')} autoComplete="new-password" />
      <PasswordField name="again" label={t('password.again')} autoComplete="new-password" />
    </Form>
  );
}
