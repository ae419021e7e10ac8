using System.Buffers;
using System.Collections.Immutable;
using System.Data.Common;
using System.Text;
using System.Text.Json;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Records;

namespace FormFlow.Storage.Queries;

/// <summary>Writes what <see cref="CellColumns"/> read as the field's JSON, from a database's row or, inside a sub-form, from a row that came as JSON.</summary>
internal abstract class CellJson
{
    /// <summary>The writer of a field's value.</summary>
    public static CellJson Of(CompiledField field)
    {
        var source = field.LinkedPath?.Stored ?? field;
        return source.Kind switch
        {
            ValueKind.Rows => new Rows(field),
            ValueKind.Reference => new Reference(),
            ValueKind.ReferenceList => new References(),
            _ when source.Field.Column == ColumnKind.Integer => new Integer(source.Field),
            _ => new Text(source.Field),
        };
    }

    /// <summary>Writes the value whose first column stands at an ordinal.</summary>
    public abstract void Write(Utf8JsonWriter writer, DbDataReader reader, int ordinal);

    /// <summary>Writes the value whose first cell is the next value of a row.</summary>
    public abstract void Write(Utf8JsonWriter writer, ref Utf8JsonReader row);

    private static void Next(ref Utf8JsonReader row)
    {
        // The parts of a row follow each other as if they were one.
        do
        {
            row.Read();
        }
        while (row.TokenType is JsonTokenType.StartArray or JsonTokenType.EndArray);
    }

    private static void WriteList(Utf8JsonWriter writer, string? json)
    {
        if (json is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        Parse(json, writer, static (ref Utf8JsonReader list, Utf8JsonWriter writer) =>
        {
            while (list.Read() && list.TokenType == JsonTokenType.StartArray)
            {
                list.Read();
                var id = list.GetInt64();
                list.Read();
                RecordJson.WriteReference(writer, id, list.GetString());
                list.Read();
            }
        });
        writer.WriteEndArray();
    }

    // Hands over a reader that stands on the array's begin.
    private static void Parse<T>(string json, T state, Parser<T> parser)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            var reader = new Utf8JsonReader(buffer.AsSpan(0, Encoding.UTF8.GetBytes(json, buffer)));
            reader.Read();
            parser(ref reader, state);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private delegate void Parser<in T>(ref Utf8JsonReader reader, T state);

    private sealed class Integer(Field field) : CellJson
    {
        public override void Write(Utf8JsonWriter writer, DbDataReader reader, int ordinal)
        {
            if (reader.IsDBNull(ordinal))
            {
                writer.WriteNullValue();
            }
            else
            {
                Values.WriteColumn(writer, field, reader.GetInt64(ordinal));
            }
        }

        public override void Write(Utf8JsonWriter writer, ref Utf8JsonReader row)
        {
            Next(ref row);
            if (row.TokenType == JsonTokenType.Null)
            {
                writer.WriteNullValue();
            }
            else
            {
                Values.WriteColumn(writer, field, row.GetInt64());
            }
        }
    }

    private sealed class Text(Field field) : CellJson
    {
        public override void Write(Utf8JsonWriter writer, DbDataReader reader, int ordinal)
        {
            if (reader.IsDBNull(ordinal))
            {
                writer.WriteNullValue();
            }
            else
            {
                Values.WriteColumn(writer, field, reader.GetString(ordinal));
            }
        }

        public override void Write(Utf8JsonWriter writer, ref Utf8JsonReader row)
        {
            Next(ref row);
            if (row.GetString() is { } text)
            {
                Values.WriteColumn(writer, field, text);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }

    private sealed class Reference : CellJson
    {
        public override void Write(Utf8JsonWriter writer, DbDataReader reader, int ordinal)
        {
            if (reader.IsDBNull(ordinal))
            {
                writer.WriteNullValue();
            }
            else
            {
                RecordJson.WriteReference(writer, reader.GetInt64(ordinal), reader.IsDBNull(ordinal + 1) ? null : reader.GetString(ordinal + 1));
            }
        }

        public override void Write(Utf8JsonWriter writer, ref Utf8JsonReader row)
        {
            Next(ref row);
            long? id = row.TokenType == JsonTokenType.Null ? null : row.GetInt64();
            Next(ref row);
            if (id is { } there)
            {
                RecordJson.WriteReference(writer, there, row.GetString());
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }

    private sealed class References : CellJson
    {
        public override void Write(Utf8JsonWriter writer, DbDataReader reader, int ordinal) =>
            WriteList(writer, reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal));

        public override void Write(Utf8JsonWriter writer, ref Utf8JsonReader row)
        {
            Next(ref row);
            WriteList(writer, row.GetString());
        }
    }

    private sealed class Rows(CompiledField subform) : CellJson
    {
        private readonly ImmutableArray<(JsonEncodedText Name, CellJson Json)> columns = [.. subform.Columns.Select(column => (column.Name, Of(column)))];

        public override void Write(Utf8JsonWriter writer, DbDataReader reader, int ordinal)
        {
            writer.WriteStartArray();
            if (!reader.IsDBNull(ordinal))
            {
                Parse(reader.GetString(ordinal), (writer, columns), static (ref Utf8JsonReader rows, (Utf8JsonWriter Writer, ImmutableArray<(JsonEncodedText, CellJson)> Columns) to) =>
                {
                    while (rows.Read() && rows.TokenType == JsonTokenType.StartArray)
                    {
                        WriteRow(to.Writer, ref rows, to.Columns);
                    }
                });
            }

            writer.WriteEndArray();
        }

        public override void Write(Utf8JsonWriter writer, ref Utf8JsonReader row) => throw new InvalidOperationException("Rows stand in no row.");

        private static void WriteRow(Utf8JsonWriter writer, ref Utf8JsonReader rows, ImmutableArray<(JsonEncodedText Name, CellJson Json)> columns)
        {
            var depth = rows.CurrentDepth;
            writer.WriteStartObject();
            writer.WritePropertyName(RecordJson.Id);
            Next(ref rows);
            RecordId.Write(writer, rows.GetInt64());
            foreach (var (name, json) in columns)
            {
                writer.WritePropertyName(name);
                json.Write(writer, ref rows);
            }

            writer.WriteEndObject();
            while (rows.CurrentDepth > depth)
            {
                rows.Read();
            }
        }
    }
}
