/** Part of an annotation: written without our schema, for what we write to be judged by the model and not by ourselves. */
type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const isIri = (value: unknown) => typeof value === 'string' && /^[a-z][a-z0-9+.-]*:\S+$/i.test(value);
const isZ = (value: unknown) =>
  typeof value === 'string' && value.endsWith('Z') && Number.isFinite(Date.parse(value));
const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;

/** What a collection breaks of the MUSTs of the Web Annotation Data Model, each with its section. Empty: nothing. */
export function brokenMusts(file: unknown): string[] {
  const broken: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) broken.push(what);
  };
  if (!isObject(file)) return ['§ 3.1: it is an object'];
  must(
    file['@context'] === 'http://www.w3.org/ns/anno.jsonld',
    '§ 3.1: names the context, alone as a string',
  );
  must(isIri(file.id), '§ 5.1: a collection has one IRI');
  must(listOf(file.type).includes('AnnotationCollection'), '§ 5.1: has the class AnnotationCollection');
  must(file.total === undefined || isCount(file.total), '§ 5.1: total is a count');
  must(typeof file.label === 'string', '§ 5.1: a label is a string');
  const page = file.first;
  if (page === undefined && file.total === 0) return broken;
  if (!isObject(page)) return [...broken, '§ 5.1: a collection that is not empty has a first page'];
  must(isIri(page.id), '§ 5.2: a page has one IRI');
  must(listOf(page.type).includes('AnnotationPage'), '§ 5.2: has the class AnnotationPage');
  must(page.partOf === file.id, '§ 5.2: is part of its collection');
  must(isCount(page.startIndex), '§ 5.2: startIndex is a count');
  must(Array.isArray(page.items) && page.items.length > 0, '§ 5.2: has one item or more');
  for (const item of listOf(page.items)) annotation(item, must);
  return broken;
}

function annotation(item: unknown, must: (holds: boolean, what: string) => void): void {
  must(isObject(item), '§ 3.1: an annotation is an object');
  if (!isObject(item)) return;
  must(isIri(item.id), '§ 3.1: an annotation has exactly one IRI');
  must(listOf(item.type).includes('Annotation'), '§ 3.1: has the class Annotation');
  must(listOf(item.target).length > 0, '§ 3.1: has a target');
  must(item.body === undefined || item.bodyValue === undefined, '§ 3.2.5: body or bodyValue, not both');
  must(item.created === undefined || isZ(item.created), '§ 3.3.1: created is in UTC, with a Z');
  creators(item, must);
  for (const target of listOf(item.target)) resource(target, must);
  must(item.modified === undefined || isZ(item.modified), '§ 3.3.1: modified is in UTC, with a Z');
  for (const each of listOf(item.body)) body(each, must);
}

function creators({ creator }: Json, must: (holds: boolean, what: string) => void): void {
  for (const agent of listOf(creator))
    must(isIri(agent) || (isObject(agent) && isIri(agent.id)), '§ 3.3.1: a creator has an IRI');
}

function body(value: unknown, must: (holds: boolean, what: string) => void): void {
  if (isObject(value)) creators(value, must);
  if (isObject(value) && listOf(value.type).includes('TextualBody'))
    must(typeof value.value === 'string', '§ 3.2.4: a textual body has exactly one value');
  else if (isObject(value) && listOf(value.type).includes('Choice')) {
    must(Array.isArray(value.items) && value.items.length > 0, '§ 3.2.7: a choice has items');
    for (const item of listOf(value.items)) body(item, must);
  } else resource(value, must);
}

function resource(value: unknown, must: (holds: boolean, what: string) => void): void {
  if (isIri(value)) return;
  must(isObject(value), '§ 3.2.1: a resource has an IRI');
  if (!isObject(value)) return;
  const isPart = listOf(value.type).includes('SpecificResource');
  if (!isPart) must(isIri(value.id), '§ 3.2.1: a resource has an IRI');
  if (!isPart) return;
  const { source } = value;
  must(isIri(source) || (isObject(source) && isIri(source.id)), '§ 4: has exactly one source');
  for (const selector of listOf(value.selector)) {
    if (!isObject(selector)) must(false, '§ 4.2: a selector is an object');
    else if (selector.type === 'TextQuoteSelector')
      must(typeof selector.exact === 'string', '§ 4.2.4: a quote has exactly one exact');
    else if (selector.type === 'TextPositionSelector')
      must(isCount(selector.start) && isCount(selector.end), '§ 4.2.5: a position has start and end');
  }
  for (const state of listOf(value.state))
    must(
      isObject(state) && (state.type !== 'TimeState' || isZ(state.sourceDate)),
      '§ 4.3.1: a time with a Z',
    );
}
