import { format } from 'prettier';
import * as z from 'zod';

const settingSchema = z.object({
  default: z.union([z.string(), z.boolean()]),
  scope: z.enum(['machine', 'resource']),
  markdownDescription: z.string(),
  enum: z.array(z.string()).optional(),
  enumDescriptions: z.array(z.string()).optional(),
  markdownEnumDescriptions: z.array(z.string()).optional(),
  order: z.number(),
});
type Setting = z.infer<typeof settingSchema>;

const manifestSchema = z.object({
  contributes: z.object({ configuration: z.object({ properties: z.record(z.string(), settingSchema) }) }),
});

const [begin, end] = ['<!-- settings: made by `npm run docs` -->', '<!-- /settings -->'];

/**
 * The README with the table of the settings as package.json has them.
 * @param manifest The texts of package.json and package.nls.json.
 * @throws {Error} where the README has no place for it, or a setting is of another scope than the table says
 */
export async function readmeWithSettings(
  readme: string,
  manifest: { readonly json: string; readonly words: string },
): Promise<string> {
  const { properties } = manifestSchema.parse(JSON.parse(manifest.json)).contributes.configuration;
  const words = z.record(z.string(), z.string()).parse(JSON.parse(manifest.words));
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The README has no "${begin}" before a "${end}".`);
  const rows = Object.entries(properties)
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([name, setting]) => rowOf(name, setting, (key) => wordsFor(key, words)));
  const table = ['| setting | default | what it does |', '| --- | --- | --- |', ...rows].join('\n');
  const text = `${readme.slice(0, from)}${begin}\n\n${table}\n\n${readme.slice(to)}`;
  return format(text, { parser: 'markdown', printWidth: 110 });
}

function rowOf(name: string, setting: Setting, say: (key: string) => string): string {
  const { enum: values = [], enumDescriptions, markdownEnumDescriptions } = setting;
  const descriptions = markdownEnumDescriptions ?? enumDescriptions ?? [];
  const choices = values.map((value, at) => `\`${value}\`: ${say(descriptions[at] ?? '')}`);
  const usual = setting.default === '' ? 'empty' : `\`${setting.default}\``;
  const what = [say(setting.markdownDescription), ...choices].join('<br>');
  return `| \`${name}\` | ${usual} | ${what.replaceAll('|', '\\|')} |`;
}

/** @param key As the manifest writes it, `%setting.service%`. */
function wordsFor(key: string, words: Readonly<Record<string, string>>): string {
  const found = words[key.replaceAll('%', '')];
  if (found === undefined) throw new Error(`package.nls.json has no ${key}.`);
  return found;
}
