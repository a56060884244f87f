import type { Icon } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { RoleName } from '@/remote';
import type { Permission } from '@/shared/session';

/** The rooms of the left navigation, in this order (design: "The rooms of the screen"). */
export const SECTIONS = [
  'home',
  'journeys',
  'audience',
  'content',
  'broadcasts',
  'sales',
  'reports',
  'operations',
  'settings',
] as const;
export type Section = (typeof SECTIONS)[number];

export type { Permission };

/** A lazily loaded screen: `() => import('./ContactsPage')`, which default-exports the component. */
export type Load<Props = object> = () => Promise<{ default: ComponentType<Props> }>;

export interface FeatureRoute {
  /** Absolute path in react-router's form: `/contacts/:contactId`. */
  path: string;
  load: Load;
  permission?: Permission;
  /** The screen wants the whole width and height without padding (the journey editor). */
  bare?: boolean;
  /** Reachable without a log-in and drawn without the shell (an invitation link). */
  anonymous?: boolean;
}

export interface NavEntry {
  section: Section;
  /** Position within the section, ascending. */
  order: number;
  /** Key in the feature's menu.en.json. */
  label: string;
  to: string;
  icon: Icon;
  permission?: Permission;
  /** A number beside the entry (tasks in the inbox); a small component that draws it or nothing. */
  badge?: Load;
}

export interface HomeCard {
  /** Position on the Home page, ascending; the first card is what the role came for. */
  order: number;
  load: Load;
  permission?: Permission;
  /** Shown only to these roles, if given: permissions say what may be seen, roles what is wanted at first sight. */
  roles?: readonly RoleName[];
  width?: 'half' | 'full';
}

export interface TopBarItem {
  /** `status`: the thin bar on every screen (which channels are live). `actions`: right of the search (bell). */
  slot: 'status' | 'actions';
  order: number;
  load: Load;
  permission?: Permission;
}

export interface PaletteAction {
  /** Key in the feature's menu.en.json. */
  label: string;
  to: string;
  icon?: Icon;
  permission?: Permission;
}

export interface PaletteHit {
  /** Unique among the hits of this feature. */
  id: string;
  title: string;
  /** One line that tells two of the same name apart. */
  hint?: string;
  to: string;
}

export interface Palette {
  actions?: readonly PaletteAction[];
  /** Finds records; called debounced with at least two letters. Answer at most ten. */
  search?: (text: string, signal: AbortSignal) => Promise<PaletteHit[]>;
  permission?: Permission;
}

/** What one folder of src/features brings; `feature.tsx` default-exports it. Everything heavy sits behind `load`. */
export interface Feature {
  /** The folder's name; also the i18n namespace and the key in the menu catalogue. */
  name: string;
  routes?: readonly FeatureRoute[];
  nav?: readonly NavEntry[];
  homeCards?: readonly HomeCard[];
  topBar?: readonly TopBarItem[];
  palette?: Palette;
}
