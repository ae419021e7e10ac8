using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Formulas;

/// <summary>What can be wrong with a formula, when it is saved and when it is evaluated.</summary>
public static class FormulaErrors
{
    public static readonly ErrorCode Empty = Refusal("formula.empty", "The formula is empty.", "公式为空。");
    public static readonly ErrorCode TooLong = Refusal("formula.too_long", "The formula has {length} characters; at most {maximum} are allowed.", "公式有 {length} 个字符，最多允许 {maximum} 个。");
    public static readonly ErrorCode TooManyParts = Refusal("formula.too_many_parts", "The formula has more than {maximum} parts.", "公式的组成部分超过 {maximum} 个。");
    public static readonly ErrorCode TooDeep = Refusal("formula.too_deep", "The formula is nested more than {maximum} levels deep.", "公式的嵌套超过 {maximum} 层。");
    public static readonly ErrorCode Syntax = Refusal("formula.syntax", "The formula cannot be read at position {position}: {detail}", "公式在位置 {position} 处无法解析：{detail}");
    public static readonly ErrorCode NotAllowed = Refusal("formula.not_allowed", "A formula cannot use {what}.", "公式不能使用{what}。");
    public static readonly ErrorCode UnknownName = Refusal("formula.unknown_name", "There is no field {name} here.", "这里没有字段 {name}。");
    public static readonly ErrorCode MisspelledName = Refusal("formula.misspelled_name", "There is no {name}; did you mean {suggestion}?", "没有 {name}，您是否想用 {suggestion}？");
    public static readonly ErrorCode UnknownFunction = Refusal("formula.unknown_function", "There is no function {name}.", "没有函数 {name}。");
    public static readonly ErrorCode NotAValue = Refusal("formula.not_a_value", "{name} is a function; write {name}(…) to use it.", "{name} 是函数，请写成 {name}(…)。");
    public static readonly ErrorCode Arguments = Refusal("formula.arguments", "{name} takes {expected} arguments, not {count}.", "{name} 需要 {expected} 个参数，而不是 {count} 个。");
    public static readonly ErrorCode ArgumentType = Refusal("formula.argument_type", "{name} needs {expected} as argument {argument}, not {found}.", "{name} 的第 {argument} 个参数需要{expected}，而不是{found}。");
    public static readonly ErrorCode Operand = Refusal("formula.operand", "{operator} cannot be used with {found}.", "{operator} 不能用于{found}。");
    public static readonly ErrorCode Operands = Refusal("formula.operands", "{operator} cannot be used between {left} and {right}.", "{operator} 不能用于{left}与{right}之间。");
    public static readonly ErrorCode LambdaMisplaced = Refusal("formula.lambda_misplaced", "A function such as x => … may only stand where {name} or another function asks for one.", "形如 x => … 的函数只能放在需要它的函数（如 {name}）的参数中。");
    public static readonly ErrorCode LambdaTooDeep = Refusal("formula.lambda_too_deep", "Functions such as x => … may be nested {maximum} deep.", "形如 x => … 的函数最多嵌套 {maximum} 层。");
    public static readonly ErrorCode Pattern = Refusal("formula.pattern", "The pattern is not allowed: {detail}", "不允许的匹配模式：{detail}");
    public static readonly ErrorCode Literal = Refusal("formula.literal", "The value {name} cannot be written in a formula.", "公式中不能写入值 {name}。");
    public static readonly ErrorCode NotAskedHere = Refusal("formula.not_asked_here", "{name} may stand in computed fields, defaults and validations only; a rule can ask for a field computed with it.", "{name} 只能用于计算字段、默认值和校验；其他规则可以引用由它计算的字段。");
    public static readonly ErrorCode AskedInLambda = Refusal("formula.asked_in_lambda", "{name} cannot stand inside a function such as x => ….", "{name} 不能放在形如 x => … 的函数中。");
    public static readonly ErrorCode UnknownForm = Refusal("formula.unknown_form", "There is no form {name}.", "没有表单 {name}。");
    public static readonly ErrorCode UnknownFormField = Refusal("formula.unknown_form_field", "The form {form} has no field {name}.", "表单 {form} 没有字段 {name}。");
    public static readonly ErrorCode Unreadable = Refusal("formula.unreadable", "{name} cannot be asked of the field {field}.", "不能对字段 {field} 使用 {name}。");
    public static readonly ErrorCode Unmatchable = Refusal("formula.unmatchable", "Records cannot be found by the field {field}.", "不能按字段 {field} 查找数据。");
    public static readonly ErrorCode Incomparable = Refusal("formula.incomparable", "The field {field} can never equal this value.", "字段 {field} 不可能等于此值。");
    public static readonly ErrorCode TooManyQuestions = Refusal("formula.too_many_questions", "A formula asks other forms for at most {maximum} values.", "一个公式最多向其他表单查询 {maximum} 个值。");

    public static readonly ErrorCode Value = Refusal("formula.value", "A value is of the wrong kind for the calculation.", "参与计算的值类型不正确。");
    public static readonly ErrorCode DivisionByZero = Refusal("formula.division_by_zero", "Division by zero.", "除数为零。");
    public static readonly ErrorCode Number = Refusal("formula.number", "The calculation has no result that is a number.", "计算结果不是有效的数字。");
    public static readonly ErrorCode Date = Refusal("formula.date", "A date or time is not valid.", "日期或时间无效。");
    public static readonly ErrorCode Format = Refusal("formula.format", "The format is not known.", "格式无法识别。");
    public static readonly ErrorCode TooLarge = Refusal("formula.too_large", "A text or list became too large.", "文本或列表过大。");
    public static readonly ErrorCode TooMuchWork = Refusal("formula.too_much_work", "The formula needed too much work.", "公式的计算量过大。");
    public static readonly ErrorCode Stopped = Refusal("formula.stopped", "The formula was stopped because it used too much time or memory.", "公式因占用过多时间或内存而被停止。");
    public static readonly ErrorCode Unanswered = Refusal("formula.unanswered", "What the formula asks of other records is not known yet.", "公式查询的其他数据尚未得到。");

    public static readonly ErrorCode Unpublished = Refusal("formula.unpublished", "The formula reads what is not published yet; it can be tried once that is.", "公式读取了尚未发布的内容，发布后才能试算。");

    private static ErrorCode Refusal(string code, string english, string chinese) => new(code, ErrorKind.Invalid, english, chinese);
}
