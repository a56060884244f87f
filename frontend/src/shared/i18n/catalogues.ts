/** Texts of one namespace: keys with dots are nested objects, leaves are sentences. */
export interface Texts {
  [key: string]: string | Texts;
}

type Loader = () => Promise<Texts>;

// Paths end in <name>.<language>.json. Discovered, never listed: a feature brings its own files.
const SHARED: Record<string, Loader> = import.meta.glob<Texts>('./*.??.json', { import: 'default' });
const FEATURES: Record<string, Loader> = import.meta.glob<Texts>('../../features/*/*.??.json', { import: 'default' });
// The words of the navigation are needed at once, for every feature: small files, in the first chunk.
const MENUS: Record<string, Texts> = import.meta.glob('../../features/*/menu.en.json', {
  import: 'default',
  eager: true,
});
const SHARED_EN: Record<string, Texts> = import.meta.glob('./*.en.json', { import: 'default', eager: true });

const featureOf = (path: string) => path.split('/').at(-2) ?? '';
const languageOf = (path: string) => path.split('.').at(-2) ?? '';
const isMenu = (path: string) => path.includes('/menu.');

/** Texts of src/shared/i18n, all files merged. */
export async function sharedCatalogue(language: string): Promise<Texts> {
  if (language === 'en') return Object.assign({}, ...Object.values(SHARED_EN)) as Texts;
  return merged(SHARED, (path) => languageOf(path) === language);
}

/** Every feature's menu file, under the feature's folder name: `contacts.title`. */
export async function menuCatalogue(language: string): Promise<Texts> {
  if (language === 'en') {
    return Object.fromEntries(Object.entries(MENUS).map(([path, texts]) => [featureOf(path), texts]));
  }
  const paths = Object.keys(FEATURES).filter((path) => isMenu(path) && languageOf(path) === language);
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [featureOf(path), await FEATURES[path]?.()])));
}

/** i18next asks here for a namespace it does not know yet; a feature's files other than menu are merged into one. */
export async function loadNamespace(language: string, namespace: string): Promise<Texts> {
  if (namespace === 'shared') return sharedCatalogue(language);
  if (namespace === 'menu') return menuCatalogue(language);
  return merged(FEATURES, (path) => featureOf(path) === namespace && !isMenu(path) && languageOf(path) === language);
}

async function merged(files: Record<string, Loader>, wanted: (path: string) => boolean): Promise<Texts> {
  const loaders = Object.entries(files).flatMap(([path, load]) => (wanted(path) ? [load] : []));
  return Object.assign({}, ...(await Promise.all(loaders.map((load) => load())))) as Texts;
}
