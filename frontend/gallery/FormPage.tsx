import { z } from 'zod';
import { client } from '@/remote';
import {
  CheckboxField,
  Form,
  MultiSelectField,
  NumberField,
  PageHeader,
  SelectField,
  SwitchField,
  TextAreaField,
  TextField,
  useZodForm,
} from '@/shared/ui';
import { DateField, DateTimeField } from '@/shared/ui/form/DateField';

const schema = z.object({
  name: z.string().min(1, 'Please enter a name.'),
  email: z.email('This is not an e-mail address.'),
  team: z.string().nullable(),
  tags: z.array(z.string()),
  points: z.number().min(0, 'Zero or more.').nullable(),
  note: z.string(),
  from: z.string().nullable(),
  at: z.string().nullable(),
  on: z.boolean(),
  agreed: z.boolean(),
});

export default function FormPage() {
  const form = useZodForm(schema, {
    name: '',
    email: '',
    team: null,
    tags: ['Fair 2026'],
    points: 10,
    note: '',
    from: '2026-11-22',
    at: '2026-11-22T09:30:00.000Z',
    on: true,
    agreed: false,
  });
  const post = client.POST as unknown as (path: string, init: object) => Promise<unknown>;
  return (
    <>
      <PageHeader title="New person" back={{ to: '/people', label: 'People' }} />
      <div style={{ maxWidth: 520 }}>
        <Form
          form={form}
          submitLabel="Save the person"
          onCancel={() => undefined}
          onSubmit={(body) => post('/api/people', { body })}
        >
          <TextField name="name" label="Name" />
          <TextField name="email" label="E-mail" hint="Where the messages go." />
          <SelectField
            name="team"
            label="Team"
            placeholder="Choose a team"
            data={['Sales North', 'Sales South']}
            clearable
          />
          <MultiSelectField name="tags" label="Tags" data={['Fair 2026', 'Webinar']} />
          <NumberField name="points" label="Points" />
          <DateField name="from" label="From" />
          <DateTimeField name="at" label="At" />
          <TextAreaField name="note" label="Note" />
          <SwitchField name="on" label="Gets the newsletter" />
          <CheckboxField name="agreed" label="Has agreed" />
        </Form>
      </div>
    </>
  );
}
