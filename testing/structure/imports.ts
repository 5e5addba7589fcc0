import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Import graph of the project: for each file, what it imports by value. Type imports vanish and do not count. */
export type ImportGraph = Map<string, string[]>;

const project = path.resolve(import.meta.dirname, '../..');
const clause = /^(?:import|export)\s+(?!type\b)([^'"]*?\bfrom\s+)?['"]([^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Reads the source files below folders of the project, without tests and generated code. */
export function readImports(folders: string[]): ImportGraph {
  const graph: ImportGraph = new Map();
  for (const folder of folders) {
    for (const name of readdirSync(path.join(project, folder), { recursive: true, encoding: 'utf8' })) {
      const file = path.join(folder, name);
      if (!/\.tsx?$/.test(file) || /\.test\.tsx?$/.test(file) || file.includes('/generated/')) continue;
      graph.set(file, importsOf(readFileSync(path.join(project, file), 'utf8'), file));
    }
  }
  return graph;
}

/** What one file's text imports by value: project paths, or package names as written. */
export function importsOf(text: string, file: string): string[] {
  const found = [...text.matchAll(clause)]
    .filter((match) => !onlyTypes(match[1] ?? ''))
    .map((match) => match[2] ?? '');
  const lazy = [...text.matchAll(dynamic)].map((match) => match[1] ?? '');
  return [...found, ...lazy].map((name) => resolve(name, file));
}

const onlyTypes = (names: string) => {
  const inside = /^\{(.*)\}\s*from\s*$/s.exec(names.trim())?.[1];
  const parts = inside?.split(',').filter((part) => part.trim() !== '');
  return parts !== undefined && parts.length > 0 && parts.every((part) => /^\s*type\s/.test(part));
};

function resolve(name: string, file: string): string {
  if (name.startsWith('.')) return path.join(path.dirname(file), name);
  return name.startsWith('#') ? name.slice(1) : name;
}

/** Everything that a file reaches by value, itself included. */
export function reach(graph: ImportGraph, file: string): Set<string> {
  const seen = new Set<string>();
  const queue = [file];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    queue.push(...(graph.get(next) ?? []));
  }
  return seen;
}

/** Imports that lead to no file: a typing error in the graph would make every check pass. */
export const dangling = (graph: ImportGraph): string[] =>
  [...graph.values()]
    .flat()
    .filter((target) => /\.(tsx?|mjs|css)$/.test(target) && !target.startsWith('@'))
    .filter((target) => target.includes('/') && !existsSync(path.join(project, target)))
    .filter((target) => !target.includes('node_modules') && !target.includes('/generated/'));
