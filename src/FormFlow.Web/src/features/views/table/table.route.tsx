import type { ViewOf } from "@/api/documents";
import { usePhone } from "@/lib/use-media";
import type { ViewProps } from "../view-type";
import { CardList } from "./card-list";
import { TableView } from "./table-view";

export default function TableRoute(props: ViewProps<ViewOf<"table">>) {
  return usePhone() ? <CardList {...props} /> : <TableView {...props} />;
}
