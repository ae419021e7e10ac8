using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Metadata;

namespace FormFlow.Engine.Forms;

/// <summary>Checks a form document for everything that can be told without compiling it: keys, ids, settings, references, layout.</summary>
public static class FormCheck
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "createdAt", "createdBy", "updatedAt", "updatedBy",
    };

    /// <summary>Reports every fault of a document.</summary>
    /// <param name="form">The document.</param>
    /// <param name="findForm">Other forms, and this one, by full key.</param>
    /// <param name="errors">Collects what is wrong, each with its pointer into the document.</param>
    public static void Run(Form form, Func<string, Form?> findForm, ErrorList errors)
    {
        if (form.Id is not null && !StableId.IsValid(form.Id))
        {
            errors.Add(FormErrors.InvalidId.At("/id", ("id", form.Id)));
        }

        if (form.Fields.Count == 0)
        {
            errors.Add(FormErrors.NoFields.At("/fields"));
        }

        if (form.Fields.Count > Form.MostFields)
        {
            errors.Add(FormErrors.TooManyFields.At("/fields", ("maximum", Form.MostFields)));
            return;
        }

        CheckFields(form, form.Fields, string.Empty, findForm, errors);
        if (form.TitleField is { } title && form.Fields.FirstOrDefault(field => field.Key == title) is not { Column: not ColumnKind.None })
        {
            errors.Add(FormErrors.UnknownField.At("/titleField", ("field", title)));
        }

        CheckUnique(form, errors);
        CheckLayout(form, form.Layout ?? [], "/layout", errors);
    }

    private static void CheckUnique(Form form, ErrorList errors)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < form.Unique?.Count; i++)
        {
            var keys = form.Unique[i].Fields;
            var place = $"/unique/{i}";
            if (keys.Count is < 2 or > UniqueTogether.MostFields)
            {
                errors.Add(FormErrors.OutOfRange.At($"{place}/fields", ("minimum", 2), ("maximum", UniqueTogether.MostFields)));
            }

            for (var j = 0; j < keys.Count; j++)
            {
                if (keys.Take(j).Contains(keys[j]))
                {
                    errors.Add(FormErrors.RepeatedKey.At($"{place}/fields/{j}", ("key", keys[j])));
                }
                else if (form.Fields.FirstOrDefault(field => field.Key == keys[j]) is not { } field)
                {
                    errors.Add(FormErrors.UnknownField.At($"{place}/fields/{j}", ("field", keys[j])));
                }
                else if (field.Hidden)
                {
                    // Nobody could mend it.
                    errors.Add(FormErrors.Contradiction.At($"{place}/fields/{j}", ("member", "unique"), ("other", "hidden")));
                }
                else if (!field.CanBeUnique)
                {
                    errors.Add(FormErrors.NotAllowed.At($"{place}/fields/{j}", ("member", "unique"), ("type", FieldTypes.NameOf(field))));
                }
            }

            var set = string.Join(", ", keys.Order(StringComparer.Ordinal));
            if (!known.Add(set))
            {
                errors.Add(FormErrors.RepeatedKey.At(place, ("key", set)));
            }
        }
    }

    private static void CheckFields(Form form, IReadOnlyList<Field> fields, string pointer, Func<string, Form?> findForm, ErrorList errors)
    {
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < fields.Count; i++)
        {
            var field = fields[i];
            var place = $"{pointer}/fields/{i}";
            // In a row, parent is the record.
            if (!Key.IsValid(field.Key) || Reserved.Contains(field.Key) || (pointer.Length > 0 && field.Key == "parent"))
            {
                errors.Add(FormErrors.InvalidKey.At($"{place}/key", ("key", field.Key)));
            }
            else if (!keys.Add(field.Key))
            {
                errors.Add(FormErrors.RepeatedKey.At($"{place}/key", ("key", field.Key)));
            }

            if (field.Id is not null && (!StableId.IsValid(field.Id) || !ids.Add(field.Id)))
            {
                errors.Add(FormErrors.InvalidId.At($"{place}/id", ("id", field.Id)));
            }

            field.CheckSettings(new SettingsCheck(errors, place, form, fields, findForm));
            if (field is SubformField rows)
            {
                CheckFields(form, rows.Fields, place, findForm, errors);
            }
        }
    }

    private static void CheckLayout(Form form, IReadOnlyList<LayoutElement> elements, string pointer, ErrorList errors)
    {
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i] is FieldElement place && form.Fields.All(field => field.Key != place.Field))
            {
                errors.Add(FormErrors.UnknownField.At($"{pointer}/{i}/field", ("field", place.Field)));
            }

            switch (elements[i])
            {
                case SectionElement section:
                    CheckLayout(form, section.Elements, $"{pointer}/{i}/elements", errors);
                    break;
                case TabsElement tabs:
                    CheckLayout(form, tabs.Tabs, $"{pointer}/{i}/tabs", errors);
                    break;
                case ColumnsElement columns:
                    for (var column = 0; column < columns.Columns.Count; column++)
                    {
                        CheckLayout(form, columns.Columns[column], $"{pointer}/{i}/columns/{column}", errors);
                    }

                    break;
            }
        }
    }
}
