import style from './bones.module.css';

/** A grey place for what is being loaded, of its final size; `space` is left above it. */
export function Bone({ height, width = '100%', space = 0 }: { height: number; width?: number | string; space?: number }) {
  return <div className={style.bone} style={{ height, width, marginTop: space }} />;
}

/** Lines of a list to come. */
export function Bones({ count, height, space }: { count: number; height: number; space: number }) {
  return (
    <div aria-busy>
      {Array.from({ length: count }, (_, index) => (
        <Bone key={index} height={height} space={space} />
      ))}
    </div>
  );
}
