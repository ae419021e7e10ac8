import type { Comment } from "./api/comments";

const mention = /@\[([^\]\s]+)\]/g;

/** The words of a comment with the names of those it mentions. Always text, never markup. */
export function CommentText({ comment }: { comment: Comment }) {
  const names = new Map(comment.mentions.map(({ id, title }) => [id, title ?? id]));
  const text = comment.text ?? "";
  const parts = text.split(mention);
  return (
    <p className="ff-prose">
      {parts.map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <b key={index} className="ff-mention">
            @{names.get(part) ?? part}
          </b>
        ),
      )}
    </p>
  );
}
