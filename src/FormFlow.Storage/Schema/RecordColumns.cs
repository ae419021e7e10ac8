namespace FormFlow.Storage.Schema;

/// <summary>The columns every form's table has beside those of its fields.</summary>
public static class RecordColumns
{
    public const string Id = "id";
    public const string Version = "version";
    public const string CreatedAt = "created_at";
    public const string CreatedBy = "created_by";
    public const string UpdatedAt = "updated_at";
    public const string UpdatedBy = "updated_by";
    public const string Title = "title";
    public const string FormVersion = "form_version";

    /// <summary>Of a sub-form's rows: the record they belong to.</summary>
    public const string Record = "record";

    /// <summary>Of a sub-form's rows: their place, from 0.</summary>
    public const string Position = "position";
}
