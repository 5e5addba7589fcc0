export { default, metadata } from '#app/desk/[...unknown]/page.tsx';
