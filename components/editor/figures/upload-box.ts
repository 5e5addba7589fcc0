import type { Upload } from './uploads.ts';

type Does = { again: () => void; giveUp: () => void };

/** What stands in the page while a picture is sent, and when it could not be. */
export function uploadBox({ file, share, problem }: Upload, { again, giveUp }: Does): HTMLElement {
  const box = document.createElement('div');
  box.className = 'upload-box';
  box.contentEditable = 'false';
  box.dir = document.documentElement.dir || 'ltr';
  box.lang = 'en';
  const words = document.createElement('p');
  words.setAttribute('role', problem ? 'alert' : 'status');
  const name = document.createElement('bdi');
  name.textContent = file.name || 'Picture';
  const isReading = share >= 1;
  words.append(name, problem ? `: ${problem.message}` : isReading ? ' is being read …' : ' is on its way …');
  box.append(words);
  if (!problem) box.append(progressBar(file.name, share));
  if (problem?.again) box.append(button('Try again', again));
  box.append(button(problem ? 'Discard' : 'Cancel', giveUp));
  return box;
}

function progressBar(name: string, share: number): HTMLElement {
  const bar = document.createElement('progress');
  bar.setAttribute('aria-label', `Sending ${name}`);
  if (share < 1) bar.value = share;
  return bar;
}

function button(label: string, does: () => void): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', does);
  return made;
}
