import type { FieldTypeName } from "@/api/documents";

/** What a name says about what stands under it, in English and in Chinese; the first that fits holds. */
const signs: readonly [FieldTypeName, RegExp][] = [
  ["switch", /[?？吗]$|^是否|^(is|has|for a|needs) /],
  ["email", /\be-?mail\b|邮箱|邮件地址/],
  ["phone", /\b(phone|mobile|telephone|tel)\b|电话|手机/],
  ["url", /\b(url|website|web ?page|homepage)\b|网址|网站|链接/],
  ["address", /\baddress\b|地址/],
  ["image", /\b(photos?|pictures?|images?|screenshots?)\b|照片|图片|截图/],
  ["signature", /\bsignature\b|签名|签字/],
  ["attachment", /\b(files?|attachments?|documents?|receipts?)\b|附件|文件|票据/],
  ["dateTime", /\b(date and time|moment)\b|日期时间|时刻/],
  ["date", /\b(date|day|deadline|birthday|until|due|needed by|expires?)\b|日期|截止|到期|生日|[日]$/],
  ["time", /\b(time|hour)\b|时间|钟点/],
  ["duration", /\b(duration|hours|minutes)\b|时长|工时/],
  ["department", /\b(department|division)\b|部门/],
  [
    "member",
    /\b(owner|assignee|manager|colleague|approver|(requested|made|done|reported|handled) by)\b|负责人|申请人|经办人|审批人|处理人|同事/,
  ],
  ["percent", /%|\b(percent(age)?|share|rate)\b|比例|百分比|[率]$/],
  ["rating", /\b(rating|stars|importance|satisfaction)\b|评分|星级|重要(性|程度)|满意度/],
  ["currency", /\b(price|cost|amount|total|budget|fee|salary|sum|payment)s?\b|单价|价格|金额|费用|预算|总价|合计|工资|款$/],
  ["number", /\b(quantity|qty|number of|count|how many|weight|height|length|age|pieces)\b|数量|人数|件数|个数|重量|年龄/],
  [
    "longText",
    /\b(reason|description|notes?|comments?|remarks?|details|explanation|why|background|purpose)\b|原因|理由|说明|描述|备注|详情|用途|背景/,
  ],
  ["tags", /\b(tags|keywords)\b|标签|关键词/],
  ["location", /\b(location|place on the map)\b|位置|定位/],
];

/** The type that a name lets expect; a line of text where it says nothing. */
export function guessType(name: string): FieldTypeName {
  const read = name.trim().toLowerCase();
  return signs.find(([, sign]) => sign.test(read))?.[0] ?? "text";
}
