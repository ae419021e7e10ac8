using System.Buffers;
using System.Text.Json;

namespace FormFlow.Engine.Formulas;

/// <summary>Writes a checked tree as the compact JSON that is published with a form.</summary>
internal static class FormulaTree
{
    public static JsonElement Of(FormulaNode root)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, root);
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan, new JsonReaderOptions { MaxDepth = 2 * FormulaLimits.Nodes });
        return JsonElement.ParseValue(ref reader);
    }

    private static void Write(Utf8JsonWriter writer, FormulaNode node)
    {
        switch (node)
        {
            case LiteralNode { Value: null }:
                writer.WriteNullValue();
                break;
            case LiteralNode { Value: bool boolean }:
                writer.WriteBooleanValue(boolean);
                break;
            case LiteralNode { Value: double number }:
                writer.WriteNumberValue(number);
                break;
            case LiteralNode { Value: string text }:
                writer.WriteStringValue(text);
                break;
            case InputNode input:
                Write(writer, "in", () => writer.WriteNumberValue(input.Index));
                break;
            case QuestionNode question:
                Write(writer, "ask", () => writer.WriteNumberValue(question.Index));
                break;
            case VariableNode variable:
                Write(writer, "var", () => writer.WriteNumberValue(variable.Slot));
                break;
            case ChoiceNode choice:
                Write(writer, "if", null, choice.Test, choice.Then, choice.Else);
                break;
            case LogicNode logic:
                Write(writer, logic.Operator, null, logic.Left, logic.Right);
                break;
            case FirstNode first:
                Write(writer, "first", null, [.. first.Items]);
                break;
            case SwitchNode choice:
                Write(writer, "switch", null, [choice.Subject, choice.Default, .. choice.Cases.SelectMany(pair => new[] { pair.Case, pair.Result })]);
                break;
            case ListNode list:
                Write(writer, "list", null, [.. list.Items]);
                break;
            case SpreadNode spread:
                Write(writer, "...", null, spread.List);
                break;
            case LambdaNode lambda:
                Write(
                    writer,
                    "fn",
                    () =>
                    {
                        writer.WriteStartArray();
                        foreach (var slot in lambda.Parameters)
                        {
                            writer.WriteNumberValue(slot);
                        }

                        writer.WriteEndArray();
                    },
                    lambda.Body);
                break;
            case CallNode call:
                Write(writer, "call", () => writer.WriteStringValue(call.Function.Name), [.. call.Arguments]);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(node));
        }
    }

    private static void Write(Utf8JsonWriter writer, string kind, Action? detail, params ReadOnlySpan<FormulaNode> children)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(kind);
        detail?.Invoke();
        foreach (var child in children)
        {
            Write(writer, child);
        }

        writer.WriteEndArray();
    }
}
