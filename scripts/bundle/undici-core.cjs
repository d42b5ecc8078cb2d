'use strict';

/**
 * What the extension and the MCP server use of undici, for their bundles. The whole also has fetch, WebSockets, caches
 * and mocks. The names are undici's own, with the same meaning.
 */
const Dispatcher = require('undici/lib/dispatcher/dispatcher.js');
const { getGlobalDispatcher } = require('undici/lib/global.js');

Dispatcher.prototype.request = require('undici/lib/api/api-request.js');

exports.Agent = require('undici/lib/dispatcher/agent.js');
exports.errors = require('undici/lib/core/errors.js');

exports.request = (url, { dispatcher = getGlobalDispatcher(), ...options } = {}) => {
  const { origin, pathname, search } = new URL(url);
  return dispatcher.request({ method: 'GET', ...options, origin, path: pathname + search });
};
