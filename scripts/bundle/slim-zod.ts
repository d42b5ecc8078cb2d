import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * The extension checks data and never writes a JSON Schema: what makes those of schemas is left out of it, 17 KB.
 * Every schema has a method that would lead there, so that no bundler can see it.
 */
export const slimZod: Plugin = {
  name: 'slim-zod',
  setup(build) {
    const unused = /zod.v4.core.(json-schema-processors|to-json-schema)\.js$/;
    build.onLoad({ filter: unused }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const declared = [...text.matchAll(/^export (?:const|function) (\w+)/gmu)].map(
        (match) => match[1] ?? '',
      );
      const renamed = [...text.matchAll(/^export \{ \w+ as (\w+) \};/gmu)].map((match) => match[1] ?? '');
      const absent =
        "const absent = () => () => { throw new Error('JSON Schemas are left out of this build.'); };";
      const names = [...declared, ...renamed].map((name) => `absent as ${name}`);
      return { contents: `${absent}\nexport { ${names.join(', ')} };` };
    });
  },
};
