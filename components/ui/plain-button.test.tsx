import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ButtonTriggerContext, PlainButton } from './plain-button.tsx';

it('sends a form only where it was asked to, and not while that is on its way', () => {
  expect(renderToStaticMarkup(<PlainButton>File it</PlainButton>)).toContain('type="button"');
  expect(renderToStaticMarkup(<PlainButton type="submit">File it</PlainButton>)).toContain('type="submit"');
  const pending = renderToStaticMarkup(
    <PlainButton type="submit" isPending>
      File it
    </PlainButton>,
  );
  expect(pending).toContain('type="button"');
  expect(pending).toContain('aria-disabled="true"');
  // It keeps the focus, so that a screen reader is told what comes of it.
  expect(pending).not.toContain('disabled=""');
});

it('says that a menu opens from it, beside what it says itself', () => {
  const nothing = () => {};
  const trigger = {
    attributes: { id: 'more', 'aria-haspopup': 'menu' as const, 'aria-expanded': false },
    ...{ onNear: nothing, onPointerDown: nothing, onKeyDown: nothing, onPress: nothing },
  };
  const button = renderToStaticMarkup(
    <ButtonTriggerContext value={trigger}>
      <PlainButton aria-label="Rojda Acar, editor: account" isDisabled />
    </ButtonTriggerContext>,
  );
  for (const each of ['id="more"', 'aria-haspopup="menu"', 'aria-label="Rojda Acar', 'disabled=""'])
    expect(button).toContain(each);
});
