import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'esbuild';

/** Leaves out of a program the parts of undici that it never uses. {@link bringParser} is to lie beside it. */
export const slimUndici: Plugin = {
  name: 'slim-undici',
  setup(build) {
    build.onResolve({ filter: /^undici$/ }, () => ({ path: path.join(__dirname, 'undici-core.cjs') }));
    // Forms are encoded before they get here, and HTTP/2 is not switched on.
    const absent =
      "module.exports = () => { throw new Error('Left out of this build.'); }; module.exports.extractBody = module.exports;";
    build.onLoad({ filter: /undici.lib.(web.fetch.body|dispatcher.client-h2)\.js$/ }, () => ({
      contents: absent,
    }));
    // The same parser twice, for processors with and without SIMD; the latter runs on all. It lies beside the bundle
    // and is read at the first request.
    build.onLoad({ filter: /llhttp(_simd)?-wasm\.js$/ }, () => ({
      contents:
        "module.exports = require('node:fs').readFileSync(require('node:path').join(__dirname, 'llhttp.wasm'));",
    }));
  },
};

/** Writes undici's parser beside the program; one of those in a folder is enough. */
export const bringParser: Plugin = {
  name: 'bring-parser',
  setup(build) {
    build.onEnd(async ({ errors }) => {
      const { outfile } = build.initialOptions;
      if (errors.length > 0 || outfile === undefined) return;
      const parser: unknown = createRequire(__filename)('undici/lib/llhttp/llhttp-wasm.js');
      if (!Buffer.isBuffer(parser)) throw new Error('undici keeps its parser elsewhere by now.');
      await writeFile(path.join(path.dirname(outfile), 'llhttp.wasm'), parser);
    });
  },
};
