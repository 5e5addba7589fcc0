import { PageHeader } from '#components/ui/page-header.tsx';
import { Skeleton, SkeletonRows } from '#components/ui/skeleton.tsx';

export default function Loading() {
  return (
    <>
      <PageHeader title="Import" />
      <Skeleton className="h-80 rounded-lg" />
      <div className="pt-10">
        <SkeletonRows label="Loading imports" />
      </div>
    </>
  );
}
