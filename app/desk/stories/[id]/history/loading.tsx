import { PageHeader } from '#components/ui/page-header.tsx';
import { SkeletonRows } from '#components/ui/skeleton.tsx';

export default function Loading() {
  return (
    <>
      <PageHeader title="History" />
      <SkeletonRows rows={9} label="Loading the history" />
    </>
  );
}
