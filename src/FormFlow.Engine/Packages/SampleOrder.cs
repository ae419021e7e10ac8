using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Packages;

/// <summary>The order in which a package's sample records can be written: those that others point at come first.</summary>
public static class SampleOrder
{
    /// <summary>
    /// The records with the keys of their forms, whole forms together as far as their references allow. Refs that no record has and records
    /// that refer to each other in a loop are refused.
    /// </summary>
    public static Result<IReadOnlyList<(string Form, SampleRecord Record)>> Of(Package package)
    {
        var errors = new ErrorList();
        var byRef = package.Samples
            .SelectMany(data => data.Value.Records.Select((record, index) => (Form: data.Key, Record: record, Index: index)))
            .Where(entry => entry.Record.Ref is not null)
            .ToDictionary(entry => entry.Record.Ref!, StringComparer.Ordinal);
        var placed = new HashSet<SampleRecord>(ReferenceEqualityComparer.Instance);
        var ordered = new List<(string Form, SampleRecord Record)>();
        foreach (var (form, data) in package.Samples)
        {
            for (var i = 0; i < data.Records.Count; i++)
            {
                Place(form, data.Records[i], i);
                CheckChanges(form, data.Records[i], i);
            }
        }

        return errors.IsEmpty ? ordered : errors;

        // What happened later may point at any record: all are there by then.
        void CheckChanges(string form, SampleRecord record, int index)
        {
            foreach (var name in (record.Changes ?? []).SelectMany(change => change.References()).Where(name => !byRef.ContainsKey(name)))
            {
                errors.Add(PackageErrors.UnknownReference.At($"data/{form}.json#/records/{index}", ("ref", name)));
            }
        }

        // An explicit stack: a chain of references may be as long as the file.
        void Place(string form, SampleRecord first, int index)
        {
            if (placed.Contains(first))
            {
                return;
            }

            var open = new HashSet<SampleRecord>(ReferenceEqualityComparer.Instance) { first };
            var path = new Stack<(string Form, SampleRecord Record, int Index, IEnumerator<string> Refs)>();
            path.Push((form, first, index, first.References().GetEnumerator()));
            while (path.TryPeek(out var current))
            {
                if (!current.Refs.MoveNext())
                {
                    path.Pop();
                    open.Remove(current.Record);
                    placed.Add(current.Record);
                    ordered.Add((current.Form, current.Record));
                    continue;
                }

                var place = $"data/{current.Form}.json#/records/{current.Index}";
                if (!byRef.TryGetValue(current.Refs.Current, out var target))
                {
                    errors.Add(PackageErrors.UnknownReference.At(place, ("ref", current.Refs.Current)));
                }
                else if (open.Contains(target.Record))
                {
                    errors.Add(PackageErrors.ReferenceLoop.At(place, ("ref", current.Refs.Current)));
                }
                else if (!placed.Contains(target.Record))
                {
                    open.Add(target.Record);
                    path.Push((target.Form, target.Record, target.Index, target.Record.References().GetEnumerator()));
                }
            }
        }
    }
}
