import { GoujiError } from '../core/error.ts';
import type { Material } from '../core/material.ts';
import { requestFor } from '../draft/request.ts';
import { probe, type Probed } from '../model/probe.ts';
import { httpTransport, shownAddress } from '../model/transport.ts';
import type { Environment } from './environment.ts';
import type { Library } from './library.ts';

/** Invented from end to end: a probe sends nothing of anybody's. */
const MATERIAL: Material = {
  section: 'probe', title: '馆藏情况', guidance: '写全年新增藏书和读者满意度。', length: { min: 20, max: 80 }, style: 'text', unit: '某馆',
  keys: [{ key: 'books.new', label: '新增藏书', unit: '册', period: null, required: true }], notes: [{ id: 'N001', text: '读者满意度{{n.N001.q1}}，比上年高' }], templates: [], none: null,
};

export interface Probing {
  readonly model: string;
  /** Without name and password. */
  readonly address: string;
  readonly probed: AsyncGenerator<Probed>;
}

/** Asks the configured server for a small invented section in every way that Gouji knows. */
export function probeModel(library: Library, { model }: Environment, signal: AbortSignal): Probing {
  if (!model) throw new GoujiError('model-none', {});
  const request = requestFor(MATERIAL, library.prompt('section'), '某馆自评报告');
  return { model: model.model, address: shownAddress(model.url), probed: probe(model.model, httpTransport(model), request, signal) };
}
