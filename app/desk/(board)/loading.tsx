import { PageHeader } from '#components/ui/page-header.tsx';
import { Skeleton, SkeletonRows } from '#components/ui/skeleton.tsx';

export default function Loading() {
  return (
    <>
      <PageHeader title="Board" />
      <Skeleton className="h-36 rounded-lg" />
      <div className="flex gap-5 pt-6 pb-3">
        {['w-10', 'w-14', 'w-18', 'w-16', 'w-28', 'w-20'].map((width) => (
          <Skeleton key={width} className={width} />
        ))}
      </div>
      <SkeletonRows rows={8} label="Loading the board" />
    </>
  );
}
