import { attribute, child, children, isOn, numberOf, type Element } from './xml.ts';

/** What a style, with those that it is based on, says of paragraphs and runs. */
export interface Style {
  readonly list: string | undefined;
  readonly level: number | undefined;
  /** 0 to 8 of a heading. */
  readonly outline: number | undefined;
  readonly hidden: boolean;
  /** The style that names the list: its level is tied to that one. */
  readonly listStyle: string | undefined;
}

const PLAIN: Style = { list: undefined, level: undefined, outline: undefined, hidden: false, listStyle: undefined };
/** Styles of a document are based on each other a few times at most; a loop is broken here. */
const DEEPEST = 20;

/** Reads styles.xml; a style that does not exist says nothing. */
export function stylesOf(root: Element | undefined): { readonly style: (id: string | undefined) => Style; readonly usual: string | undefined } {
  const elements = new Map(root ? [...children(root, 'style')].map((element) => [attribute(element, 'styleId') ?? '', element]) : []);
  const known = new Map<string, Style>();
  const style = (id: string | undefined, depth = 0): Style => {
    const element = id === undefined ? undefined : elements.get(id);
    if (id === undefined || !element || depth > DEEPEST) return PLAIN;
    const before = known.get(id);
    if (before) return before;
    const base = style(attribute(child(element, 'basedOn'), 'val'), depth + 1);
    const [paragraph, run] = [child(element, 'pPr'), child(element, 'rPr')];
    const numbers = child(paragraph, 'numPr');
    const list = attribute(child(numbers, 'numId'), 'val');
    const made: Style = {
      list: list ?? base.list, level: numberOf(child(numbers, 'ilvl')) ?? base.level, listStyle: numbers ? id : base.listStyle,
      outline: numberOf(child(paragraph, 'outlineLvl')) ?? base.outline ?? headingLevel(attribute(child(element, 'name'), 'val')), hidden: child(run, 'vanish') ? isOn(child(run, 'vanish')) : base.hidden,
    };
    known.set(id, made);
    return made;
  };
  const usual = [...elements].find(([, element]) => attribute(element, 'type') === 'paragraph' && isOn(child(element, 'default')) && attribute(element, 'default') === '1')?.[0];
  return { style: (id) => style(id), usual };
}

const headingLevel = (name: string | undefined): number | undefined => {
  const level = /^(?:heading|标题) ?([1-9])$/i.exec(name ?? '')?.[1];
  return level === undefined ? undefined : Number(level) - 1;
};
