import path from 'node:path';
import type { Plugin } from 'esbuild';

/** Half a megabyte of the extension would be parts of undici that it never uses. */
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
    // The same parser twice, for processors with and without SIMD; the latter runs on all.
    build.onResolve({ filter: /llhttp_simd-wasm\.js$/ }, ({ resolveDir }) => ({
      path: path.join(resolveDir, '../llhttp/llhttp-wasm.js'),
    }));
  },
};
