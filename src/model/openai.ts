import type { Model } from '../ports/model.ts';
import { serverModel } from './server.ts';
import { httpTransport, type ServerSettings } from './transport.ts';

/** A model behind an OpenAI-compatible server. */
export const openaiModel = (settings: ServerSettings): Model => serverModel({ name: settings.model, url: settings.url }, httpTransport(settings));
