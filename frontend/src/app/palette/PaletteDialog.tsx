import { Loader, Modal, TextInput } from '@mantine/core';
import { IconArrowRight, IconSearch } from '@tabler/icons-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Feature } from '../feature';
import { usePaletteItems, type PaletteItem } from './usePaletteItems';
import classes from './Palette.module.css';

/** One field to reach any screen, action or record by keyboard. */
export default function PaletteDialog({ all, onClose }: { all: readonly Feature[]; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const id = useId();
  const [text, setText] = useState('');
  const { items, searching } = usePaletteItems(all, text);
  const [chosen, setChosen] = useState(0);
  const active = Math.min(chosen, items.length - 1);

  const go = (item: PaletteItem | undefined) => {
    if (!item) return;
    onClose();
    void navigate(item.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && items.length > 0) {
      event.preventDefault();
      setChosen((active + step + items.length) % items.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(items[active]);
    }
  };

  return (
    <Modal.Root opened onClose={onClose} size={560} yOffset="12vh">
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label={t('palette.title')}>
        <TextInput
          className={classes.field}
          variant="unstyled"
          size="md"
          data-autofocus
          leftSection={<IconSearch size={17} aria-hidden />}
          rightSection={searching ? <Loader size={16} /> : null}
          placeholder={t('palette.placeholder')}
          aria-label={t('palette.placeholder')}
          role="combobox"
          aria-expanded
          aria-controls={`${id}-hits`}
          aria-activedescendant={items[active] ? `${id}-${active}` : undefined}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <ul id={`${id}-hits`} role="listbox" className={classes.hits} aria-label={t('palette.title')}>
          {items.map((item, index) => (
            <Hit
              key={item.key}
              item={item}
              id={`${id}-${index}`}
              selected={index === active}
              onChoose={() => go(item)}
            />
          ))}
        </ul>
        {items.length === 0 && !searching && <p className={classes.nothing}>{t('palette.nothing', { text })}</p>}
      </Modal.Content>
    </Modal.Root>
  );
}

function Hit({
  item,
  id,
  selected,
  onChoose,
}: {
  item: PaletteItem;
  id: string;
  selected: boolean;
  onChoose: () => void;
}) {
  const Icon = item.icon ?? IconArrowRight;
  return (
    // The field keeps the focus; keys are handled there (ARIA combobox pattern).
    <li
      id={id}
      role="option"
      aria-selected={selected}
      className={classes.hit}
      onClick={onChoose}
      ref={(node) => {
        if (selected) node?.scrollIntoView({ block: 'nearest' });
      }}
    >
      <Icon size={16} stroke={1.7} aria-hidden />
      <span className={classes.title}>{item.title}</span>
      {item.hint && <span className={classes.hint}>{item.hint}</span>}
    </li>
  );
}
