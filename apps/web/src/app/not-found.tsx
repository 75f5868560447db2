import { WayBack } from "../ui/way-back.tsx";

export default function NotFound() {
  return (
    <WayBack
      title="There is nothing here"
      text="What you looked for does not exist, or it has been removed."
    />
  );
}
