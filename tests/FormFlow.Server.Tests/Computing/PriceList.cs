namespace FormFlow.Server.Tests.Computing;

/// <summary>Products whose prices depend on a grade, orders whose lines ask for the price, grades that count prices, and notes that ask for all sorts of things.</summary>
internal static class PriceList
{
    public const string Price =
        """
        { "label": "Price", "titleField": "grade", "fields": [ { "key": "product", "type": "lookup", "form": "shop.product" }, { "key": "grade", "type": "text" },
          { "key": "amount", "type": "currency" }, { "key": "day", "type": "date" }, { "key": "about", "type": "longText" }, { "key": "tags", "type": "tags" } ] }
        """;

    public const string Order =
        """
        { "label": "Order", "fields": [ { "key": "grade", "type": "text" },
          { "key": "lines", "type": "subform", "fields": [ { "key": "product", "type": "lookup", "form": "shop.product" }, { "key": "qty", "type": "number" },
            { "key": "amount", "type": "formula", "result": "currency", "formula": "qty * LOOKUP(\"shop.price\", \"amount\", \"product\", product, \"grade\", parent.grade)" } ] },
          { "key": "total", "type": "formula", "formula": "SUM(lines.amount)", "result": "currency" } ] }
        """;

    public const string Note =
        """
        { "label": "Note", "fields": [ { "key": "product", "type": "lookup", "form": "shop.product" }, { "key": "text", "type": "text" }, { "key": "divisor", "type": "number" },
          { "key": "amount", "type": "currency", "default": { "formula": "LOOKUP('shop.price', 'amount', 'product', product)" } },
          { "key": "price", "type": "lookup", "form": "shop.price", "default": { "formula": "LOOKUP('shop.price', 'id', 'product', product)" } },
          { "key": "list", "type": "formula", "formula": "LOOKUP('shop.price', 'amount', 'product', product)", "result": "currency" },
          { "key": "same", "type": "formula", "formula": "LOOKUPCOUNT('shop.price', 'amount', list)" },
          { "key": "alike", "type": "formula", "formula": "LOOKUPCOUNT('shop.note', 'product', product)" },
          { "key": "upper", "type": "formula", "formula": "LOOKUPCOUNT('shop.price', 'grade', UPPER(text))" },
          { "key": "careful", "type": "formula", "formula": "IF(text == 'ask', LOOKUPCOUNT('shop.price', 'amount', 10 / divisor), 1)" } ],
          "validations": [ { "check": "ISEMPTY(amount) || amount <= COALESCE(LOOKUP('shop.price', 'amount', 'product', product), amount)", "message": "More than the list price.", "field": "amount" } ] }
        """;

    private const string Product = """{ "label": "Product", "titleField": "name", "fields": [ { "key": "name", "type": "text" } ] }""";

    private const string Grade =
        """
        { "label": "Grade", "titleField": "key", "fields": [ { "key": "key", "type": "text" },
          { "key": "prices", "type": "formula", "formula": "LOOKUPCOUNT('shop.price', 'grade', key)" },
          { "key": "sum", "type": "formula", "result": "currency", "formula": "LOOKUPSUM('shop.price', 'amount', 'grade', key)" },
          { "key": "average", "type": "formula", "formula": "LOOKUPAVERAGE('shop.price', 'amount', 'grade', key)" },
          { "key": "least", "type": "formula", "formula": "LOOKUPMIN('shop.price', 'amount', 'grade', key) + 0" },
          { "key": "last", "type": "formula", "result": "date", "formula": "LOOKUPMAX('shop.price', 'day', 'grade', key)" } ] }
        """;

    /// <summary>The forms.</summary>
    public static (string Key, string Document)[] Forms => [("product", Product), ("price", Price), ("order", Order), ("note", Note), ("grade", Grade)];
}
