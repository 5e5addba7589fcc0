import { Plugin } from 'prosemirror-state';

/**
 * Has the browser pass over the blocks that are far from the screen: with every key it would go through all of them. Each
 * keeps the room that it took when it was drawn last, so all are drawn first, and again whenever lines may break elsewhere.
 */
export const farBlocks = () =>
  new Plugin({
    view: ({ dom }) => {
      let width = 0;
      let frame = 0;
      const passOver = (isPassing: boolean) => dom.classList.toggle('passes-over-far', isPassing);
      const drawAll = () => {
        cancelAnimationFrame(frame);
        passOver(false);
        // A block's size is kept at the end of a frame that draws it.
        frame = requestAnimationFrame(() => {
          frame = requestAnimationFrame(() => passOver(true));
        });
      };
      const sizes = new ResizeObserver(() => {
        if (dom.clientWidth === width) return;
        width = dom.clientWidth;
        drawAll();
      });
      sizes.observe(dom);
      document.fonts.addEventListener('loadingdone', drawAll);
      return {
        destroy: () => {
          cancelAnimationFrame(frame);
          sizes.disconnect();
          document.fonts.removeEventListener('loadingdone', drawAll);
        },
      };
    },
  });
