using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FormFlow.Engine.Errors;
using FormFlow.Engine.Forms;
using FormFlow.Engine.Links;
using FormFlow.Engine.Metadata;
using FormFlow.Engine.Records;
using FormFlow.Storage.Stores;

namespace FormFlow.Runtime.Links;

/// <summary>A link with what it names found in the form as it is published: made once, however many visitors come.</summary>
/// <param name="Document">What the link says.</param>
/// <param name="Form">The form.</param>
/// <param name="Fields">The fields shown. What no longer fits the form is left out; the link's owner is told where links are listed.</param>
/// <param name="Preset">What the link itself gives every record.</param>
/// <param name="Shown">The fields shown of records that are found; none of a link that is filled in.</param>
/// <param name="IsSound">Whether it may be used. A link that finds records may not once anything of it no longer fits: it would ask for less, and so tell more.</param>
public sealed record BoundLink(PublicLink Document, CompiledForm Form, ImmutableArray<LinkField> Fields, RecordInput Preset, ImmutableArray<CompiledField> Shown, bool IsSound)
{
    private static readonly ConditionalWeakTable<CompiledForm, ConcurrentDictionary<long, (long Version, BoundLink Link)>> Known = [];

    /// <summary>A link bound to its form; kept while neither of them changes.</summary>
    internal static BoundLink Of(PublicLinkRow row, CompiledForm form)
    {
        var known = Known.GetOrCreateValue(form);
        if (known.TryGetValue(row.Id, out var kept) && kept.Version == row.Version)
        {
            return kept.Link;
        }

        var document = DocumentJson.Read<PublicLink>(row.Document).Value;
        var bound = new BoundLink(
            document,
            form,
            LinkFields.Of(document, form, new ErrorList()),
            PublicLinkCheck.Preset(document, form, new ErrorList()),
            document.Find is { } find ? FindFields.Shown(find, form, new ErrorList()) : [],
            document.Find is null || PublicLinkCheck.Fits(document, form));
        known[row.Id] = (row.Version, bound);
        return bound;
    }
}
