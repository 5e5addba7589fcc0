export { default, metadata } from '#app/desk/not-found.tsx';
