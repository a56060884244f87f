import {
  Checkbox,
  MultiSelect,
  NumberInput,
  PasswordInput,
  Select,
  Switch,
  Textarea,
  TextInput,
  type CheckboxProps,
  type MultiSelectProps,
  type NumberInputProps,
  type PasswordInputProps,
  type SelectProps,
  type SwitchProps,
  type TextareaProps,
  type TextInputProps,
} from '@mantine/core';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useKnownField } from './knownFields';

/** Props of each field: `name` is the path in the form's values (`steps.0.name`), `hint` stands under the label. */
type FieldProps<Props> = Omit<Props, 'name' | 'value' | 'onChange' | 'error' | 'defaultValue' | 'description'> & {
  name: string;
  label: string;
  hint?: string;
};

/** Connects an own control to the form, the way the fields below do it. */
export function useField(name: string) {
  useKnownField(name);
  const { field, fieldState } = useController({ name });
  return { ...field, error: fieldState.error?.message };
}

/** Text inputs show '' for nothing; react warns when a value turns from undefined to a string. */
const text = (value: unknown) => (value ?? '') as string;

export function TextField({ name, hint, ...rest }: FieldProps<TextInputProps>) {
  const { value, ...field } = useField(name);
  return <TextInput description={hint} {...rest} {...field} value={text(value)} />;
}

export function TextAreaField({ name, hint, ...rest }: FieldProps<TextareaProps>) {
  const { value, ...field } = useField(name);
  return <Textarea autosize minRows={3} description={hint} {...rest} {...field} value={text(value)} />;
}

export function PasswordField({ name, hint, ...rest }: FieldProps<PasswordInputProps>) {
  const { t } = useTranslation();
  const { value, ...field } = useField(name);
  const toggle = { 'aria-label': t('login.showPassword') };
  return (
    <PasswordInput description={hint} visibilityToggleButtonProps={toggle} {...rest} {...field} value={text(value)} />
  );
}

/** Gives a number, or null when empty. */
export function NumberField({ name, hint, ...rest }: FieldProps<NumberInputProps>) {
  const { value, onChange, ...field } = useField(name);
  return (
    <NumberInput
      description={hint}
      {...rest}
      {...field}
      value={(value ?? '') as number | string}
      onChange={(next) => onChange(typeof next === 'number' ? next : next === '' ? null : Number(next))}
    />
  );
}

/** Gives the chosen value, or null. */
export function SelectField({ name, hint, ...rest }: FieldProps<SelectProps>) {
  const { value, ...field } = useField(name);
  return <Select description={hint} {...rest} {...field} value={(value as string | undefined) ?? null} />;
}

export function MultiSelectField({ name, hint, ...rest }: FieldProps<MultiSelectProps>) {
  const { value, ...field } = useField(name);
  return <MultiSelect description={hint} {...rest} {...field} value={(value as string[] | undefined) ?? []} />;
}

export function SwitchField({ name, hint, ...rest }: FieldProps<SwitchProps>) {
  const { value, ...field } = useField(name);
  return <Switch description={hint} {...rest} {...field} checked={Boolean(value)} />;
}

export function CheckboxField({ name, hint, ...rest }: FieldProps<CheckboxProps>) {
  const { value, ...field } = useField(name);
  return <Checkbox description={hint} {...rest} {...field} checked={Boolean(value)} />;
}
