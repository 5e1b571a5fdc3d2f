import type { OfficialBlock } from '../core/official.ts';
import { html, Markup } from './markup.ts';

const STYLE = 'body{max-width:42em;margin:3em auto;padding:0 1em;font:16px/1.9 FangSong,"仿宋",serif;color:#111}h1{font:600 24px/1.6 "方正小标宋简体",SimSun,serif;text-align:center}h2{font:600 17px/1.9 SimHei,sans-serif}h3{font:17px/1.9 KaiTi,serif}h4,h5{font:600 16px/1.9 FangSong,serif}p{text-indent:2em;margin:0}p.field{text-indent:0}h2,h3,h4,h5{text-indent:2em;margin:.4em 0}table{border-collapse:collapse;width:100%;margin:1em 0}td{border:1px solid #333;padding:.2em .5em}';

/** A report as one page of its own. */
export function reportHtml(title: string, blocks: readonly OfficialBlock[]): string {
  const page = html`<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>${new Markup(STYLE)}</style></head><body>
${blocks.map(shown)}</body></html>
`;
  return `<!doctype html>\n${page.text}`;
}

function shown(block: OfficialBlock): Markup {
  if (block.kind === 'table') return html`<table>${block.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</table>
`;
  if (block.kind === 'title') return html`<h1>${block.text}</h1>
`;
  if (block.kind === 'field') return html`<p class="field">${block.text}</p>
`;
  const tag = new Markup(block.kind === 'heading' ? `h${block.level + 1}` : 'p');
  return html`<${tag}>${block.text}</${tag}>
`;
}
