import type { Model } from '../ports/model.ts';
import { retrying } from './retrying.ts';
import { serverModel } from './server.ts';
import { httpTransport, shownAddress, type ServerSettings } from './transport.ts';

/** A model behind an OpenAI-compatible server. */
export const openaiModel = (settings: ServerSettings): Model => retrying(serverModel({ name: settings.model, url: shownAddress(settings.url) }, httpTransport(settings)));
