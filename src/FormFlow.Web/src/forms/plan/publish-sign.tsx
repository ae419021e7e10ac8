import { useFormats, useWords } from "@/i18n";
import { TagButton } from "@/ui/tag";
import { usePublishJob } from "./use-publish";

type Props = {
  app: string;
  /** Opens what there is to know about it. */
  onOpen: () => void;
  /** What is told when it is live; null while somebody else tells it. */
  onPublished: (() => void) | null;
};

/** Whether an app is being published, or its last publish came to nothing: seen by whoever comes or comes back. */
export function PublishSign({ app, onOpen, onPublished }: Props) {
  const words = useWords("designer");
  const formats = useFormats();
  const { underWay, failed } = usePublishJob(app, onPublished);
  if (underWay)
    return (
      <TagButton color="blue" onPress={onOpen}>
        {words("publish.underWay", { percent: formats.percent(underWay.progress) })}
      </TagButton>
    );
  if (failed)
    return (
      <TagButton color="red" onPress={onOpen}>
        {words("publish.failed")}
      </TagButton>
    );
  return null;
}
