import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { loadNamespace, menuCatalogue, sharedCatalogue } from './catalogues';

/** Languages with catalogues, each by its own name. A further one = its `*.xx.json` files and a line here. */
export const LANGUAGES = { en: 'English' } as const;
export type Language = keyof typeof LANGUAGES;

const STORED = 'journeyman.language';

export function preferredLanguage(): Language {
  const wishes = [localStorage.getItem(STORED) ?? '', ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return (wishes.find((wish) => wish in LANGUAGES) as Language | undefined) ?? 'en';
}

const lazyNamespaces: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    loadNamespace(language, namespace).then(
      (texts) => done(null, texts as ResourceKey),
      (error: Error) => done(error, null),
    );
  },
};

/**
 * Prepares all texts that the shell needs. Namespaces: `shared` (the default, src/shared/i18n), `menu` (every
 * feature's menu.en.json, under the feature's name), and one per feature, loaded with its first screen.
 */
export async function startI18n(language: Language = preferredLanguage()): Promise<typeof i18next> {
  await i18next
    .use(lazyNamespaces)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'en',
      supportedLngs: Object.keys(LANGUAGES),
      ns: ['shared', 'menu'],
      defaultNS: 'shared',
      partialBundledLanguages: true,
      resources: { en: { shared: await sharedCatalogue('en'), menu: await menuCatalogue('en') } },
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  document.documentElement.lang = i18next.language;
  return i18next;
}

export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

export { formatDate, formatNumber, formatShare } from './format';
export { formatDuration, formatRelative } from './relative';
