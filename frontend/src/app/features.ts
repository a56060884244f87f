import type { RoleName } from '@/remote';
import type { Feature, HomeCard, NavEntry, Permission, Section, TopBarItem } from './feature';
import { SECTIONS } from './feature';

type May = (permission?: Permission) => boolean;

const MODULES: Record<string, Feature> = import.meta.glob('../features/*/feature.tsx', {
  eager: true,
  import: 'default',
});

/** All features of the program, found by their files. */
export const features: readonly Feature[] = Object.values(MODULES);

/** A nav entry with the name of the feature that brought it (its label is a key of that feature). */
export interface PlacedEntry extends NavEntry {
  feature: string;
}

const byOrder = <T extends { order: number }>(a: T, b: T) => a.order - b.order;

/** The navigation of one person: sections in their order, without empty ones. */
export function navigation(all: readonly Feature[], may: May): { section: Section; entries: PlacedEntry[] }[] {
  const entries = all.flatMap(({ name, nav = [] }) =>
    nav.filter(({ permission }) => may(permission)).map((entry) => ({ ...entry, feature: name })),
  );
  return SECTIONS.map((section) => ({
    section,
    entries: entries.filter((entry) => entry.section === section).sort(byOrder),
  })).filter(({ entries: found }) => found.length > 0);
}

export function homeCards(all: readonly Feature[], may: May, roles: readonly RoleName[]): HomeCard[] {
  return all
    .flatMap(({ homeCards: cards = [] }) => cards)
    .filter((card) => may(card.permission) && (!card.roles || card.roles.some((role) => roles.includes(role))))
    .sort(byOrder);
}

export function topBarItems(all: readonly Feature[], may: May, slot: TopBarItem['slot']): TopBarItem[] {
  return all
    .flatMap(({ topBar = [] }) => topBar)
    .filter((item) => item.slot === slot && may(item.permission))
    .sort(byOrder);
}
