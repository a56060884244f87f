import { ActionIcon, Menu, Text, Textarea, TextInput } from '@mantine/core';
import { IconPhoto, IconPlus, IconRectangle, IconTextSize, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldMenu } from './FieldMenu';
import classes from './messages.module.css';
import type { MessageProblem, NamedLink } from './types';
import { useInsert } from './useInsert';
import { useTyped } from './useTyped';
import {
  blocksOf,
  withAttribute,
  withBlockAfter,
  withoutBlock,
  withWords,
  type Block,
  type ButtonBlock,
  type PictureBlock,
  type TextBlock,
} from './words';

interface Props {
  source: string;
  onChange: (source: string) => void;
  problems: readonly MessageProblem[];
  links: readonly NamedLink[];
  readOnly: boolean;
}

const KINDS = [
  ['text', IconTextSize],
  ['button', IconRectangle],
  ['picture', IconPhoto],
] as const;

/** The body of an e-mail as its words, in order, without the source around them. */
export function WordsField({ source, onChange, problems, links, readOnly }: Props) {
  const { t } = useTranslation('content');
  const blocks = blocksOf(source);
  if (blocks.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('words.none')}
      </Text>
    );
  }
  const part = { source, onChange, links, readOnly };
  return (
    <ol className={classes.blocks} aria-label={t('email.body')}>
      {blocks.map((block, index) => {
        const wrong = problems.find(
          ({ pointer, stops, line }) =>
            pointer === '/source' && stops && line >= block.firstLine && line <= block.lastLine,
        )?.sentence;
        return (
          <li key={index} className={classes.block}>
            {block.kind === 'text' && <Words {...part} block={block} wrong={wrong} number={index + 1} />}
            {block.kind === 'button' && <ButtonWords {...part} block={block} wrong={wrong} />}
            {block.kind === 'picture' && <Picture {...part} block={block} wrong={wrong} />}
            {!readOnly && <BlockMenu source={source} onChange={onChange} block={block} alone={blocks.length === 1} />}
          </li>
        );
      })}
    </ol>
  );
}

interface PartProps<Kind extends Block> {
  block: Kind;
  source: string;
  onChange: (source: string) => void;
  links: readonly NamedLink[];
  readOnly: boolean;
  wrong: string | undefined;
}

function Words({ block, source, onChange, links, readOnly, wrong, number }: PartProps<TextBlock> & { number: number }) {
  const { t } = useTranslation('content');
  const [typed, write] = useTyped(block.words, (words) => onChange(withWords(source, block, words)));
  const { ref, insert } = useInsert<HTMLTextAreaElement>(typed, write);
  const label = t('words.text', { number });
  return (
    <Textarea
      ref={ref}
      aria-label={label}
      description={block.raw ? t('words.raw') : undefined}
      inputWrapperOrder={['input', 'error', 'description']}
      styles={block.raw ? { input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } } : undefined}
      autosize
      minRows={1}
      maxRows={16}
      value={typed}
      readOnly={readOnly}
      error={wrong}
      onChange={(event) => write(event.currentTarget.value)}
      rightSection={
        readOnly ? null : <FieldMenu label={t('field.into', { where: label })} onInsert={insert} links={links} />
      }
    />
  );
}

function ButtonWords({ block, source, onChange, links, readOnly, wrong }: PartProps<ButtonBlock>) {
  const { t } = useTranslation('content');
  const [typed, write] = useTyped(block.words, (words) => onChange(withWords(source, block, words)));
  const { ref, insert } = useInsert<HTMLInputElement>(typed, write);
  return (
    <Pair mark={<IconRectangle size={16} aria-hidden />}>
      <TextInput
        ref={ref}
        aria-label={t('words.button')}
        value={typed}
        readOnly={readOnly}
        error={wrong}
        onChange={(event) => write(event.currentTarget.value)}
        rightSection={
          readOnly ? null : <FieldMenu label={t('field.into', { where: t('words.button') })} onInsert={insert} />
        }
      />
      <TextInput
        aria-label={t('words.href')}
        value={block.href}
        readOnly={readOnly}
        placeholder={t('link.example')}
        onChange={(event) => onChange(withAttribute(source, block, 'href', event.currentTarget.value))}
        rightSection={
          readOnly ? null : (
            <FieldMenu
              label={t('field.into', { where: t('words.href') })}
              onInsert={(text) => onChange(withAttribute(source, block, 'href', text))}
              links={links}
            />
          )
        }
      />
    </Pair>
  );
}

function Picture({ block, source, onChange, readOnly, wrong }: PartProps<PictureBlock>) {
  const { t } = useTranslation('content');
  return (
    <Pair mark={<IconPhoto size={16} aria-hidden />}>
      <TextInput
        aria-label={t('words.src')}
        placeholder={t('link.example')}
        value={block.src}
        readOnly={readOnly}
        error={wrong}
        onChange={(event) => onChange(withAttribute(source, block, 'src', event.currentTarget.value))}
      />
      <TextInput
        aria-label={t('words.alt')}
        placeholder={t('words.alt')}
        value={block.alt}
        readOnly={readOnly}
        onChange={(event) => onChange(withAttribute(source, block, 'alt', event.currentTarget.value))}
      />
    </Pair>
  );
}

function Pair({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.blockPair}>
      <span className={classes.blockMark}>{mark}</span>
      {children}
    </div>
  );
}

interface BlockMenuProps {
  source: string;
  onChange: (source: string) => void;
  block: Block;
  /** The last one stays: there would be nothing to add to. */
  alone: boolean;
}

function BlockMenu({ source, onChange, block, alone }: BlockMenuProps) {
  const { t } = useTranslation('content');
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon mt={4} aria-label={t('words.more')}>
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('words.below')}</Menu.Label>
        {KINDS.map(([kind, Mark]) => (
          <Menu.Item
            key={kind}
            leftSection={<Mark size={16} aria-hidden />}
            onClick={() => onChange(withBlockAfter(source, block, kind))}
          >
            {t(`words.kind.${kind}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          color="red"
          disabled={alone}
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => onChange(withoutBlock(source, block))}
        >
          {t('words.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
