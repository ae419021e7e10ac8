using System.Collections.Immutable;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Fields;
using FormFlow.Engine.Forms;

namespace FormFlow.Engine.Links;

/// <summary>Which fields a link asks for to find records, and which it shows of those found: only ones that are named.</summary>
public static class FindFields
{
    /// <summary>The fields asked for; what is wrong with the names is reported below <c>/fields</c>.</summary>
    public static ImmutableArray<LinkField> Asked(PublicLink link, CompiledForm form, ErrorList errors) =>
        [.. Named(link.Fields ?? [], form, "/fields", static field => field.CanBeLookedUp, PublicLinkErrors.NotLookedUp, errors).Select(field => new LinkField(field, []) { IsAsked = true })];

    /// <summary>The fields shown; what is wrong with the names is reported below <c>/find/show</c>.</summary>
    public static ImmutableArray<CompiledField> Shown(PublicFind find, CompiledForm form, ErrorList errors) =>
        Named(find.Show, form, "/find/show", static field => field is not FileField && field.Column != ColumnKind.None, PublicLinkErrors.NotToldOf, errors);

    private static ImmutableArray<CompiledField> Named(IReadOnlyList<string> names, CompiledForm form, string place, Predicate<Field> fits, ErrorCode unfit, ErrorList errors)
    {
        var found = new List<CompiledField>(names.Count);
        for (var i = 0; i < names.Count; i++)
        {
            var (name, pointer) = (names[i], $"{place}/{i}");
            if (form.Find(name) is not { } field)
            {
                errors.Add(FormErrors.UnknownField.At(pointer, ("field", name)));
            }
            else if (!fits(field.Field))
            {
                errors.Add(unfit.At(pointer, ("field", name), ("type", FieldTypes.NameOf(field.Field))));
            }
            else if (found.Contains(field))
            {
                errors.Add(FormErrors.RepeatedKey.At(pointer, ("key", name)));
            }
            else
            {
                found.Add(field);
            }
        }

        return [.. found];
    }
}
