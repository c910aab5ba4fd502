/** Preloaded by a test: the canvas that pdf.js would draw on is not installed, and no network is. */
import Module from 'node:module';
import './no-network.mjs';

const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...others) => {
  if (request === '@napi-rs/canvas') throw new Error(`Cannot find module '${request}'`);
  return resolve(request, ...others);
};
